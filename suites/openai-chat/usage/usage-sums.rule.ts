import { below, member, numberOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { COMPLETED, countIn, usageOf } from '../_reply.ts';

const NAMES = ['prompt_tokens', 'completion_tokens', 'total_tokens'];

export default rule({
  level: 'should',
  says: 'total_tokens is the sum of prompt_tokens and completion_tokens, reasoning included.',
  see: 'recorded/openai#3124 of 3124 replies',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      usageOf(exchange) !== undefined || 'the reply carries no usage',
      NAMES.every((name) => numberOf(member(usageOf(exchange)?.value, name)) !== undefined) ||
        'prompt, completion and total were not all counted',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    const [prompt = 0, completion = 0, total = 0] = NAMES.map((name) => countIn(usage.value, name));
    if (prompt + completion !== total)
      yield {
        at: below(usage.at, 'total_tokens'),
        expected: `${prompt + completion} = ${prompt} + ${completion}`,
        actual: total,
      };
  },
});
