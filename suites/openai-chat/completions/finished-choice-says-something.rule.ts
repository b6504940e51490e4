import { rule } from 'concordat/suite';
import { answersOf, saysSomething, wordsAt } from '../_answer.ts';
import { COMPLETED } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A choice that finished with stop holds text, a refusal, a call or something of another kind.',
  see: 'openai/chat-completions#finish_reason',
  on: COMPLETED,
  when: ({ exchange }) =>
    answersOf(exchange).some(({ finishReason }) => finishReason === 'stop') || 'no choice finished with stop',
  *check({ exchange }) {
    for (const answer of answersOf(exchange))
      if (answer.finishReason === 'stop' && !saysSomething(answer))
        yield {
          at: wordsAt(answer),
          expected: 'text, or a finish_reason that says why there is none',
          actual: 'finish_reason stop and nothing said',
        };
  },
});
