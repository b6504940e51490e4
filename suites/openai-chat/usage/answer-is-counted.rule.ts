import { below, type Exchange, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, saysSomething } from '../_answer.ts';
import { COMPLETED, countIn, usageOf } from '../_reply.ts';

const hasWords = (exchange: Exchange): boolean => answersOf(exchange).some(saysSomething);

export default rule({
  level: 'should',
  says: 'Where usage is sent, prompt_tokens is above 0, and completion_tokens too where the answer has content.',
  see: 'openai/chat-completions#usage',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      usageOf(exchange) !== undefined || 'the reply carries no usage',
      hasWords(exchange) || 'the answer has no content',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    for (const name of ['prompt_tokens', 'completion_tokens'])
      if (countIn(usage.value, name) <= 0)
        yield {
          at: below(usage.at, name),
          expected: 'a count above 0: there was a prompt, and the answer has content',
          actual: member(usage.value, name) ?? 'absent',
        };
  },
});
