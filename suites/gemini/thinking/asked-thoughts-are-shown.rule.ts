import { type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, saysSomething } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';
import { thoughtsIn } from './_settings.ts';

/** True where the model thought, as far as the answer counts or shows it, and came to say something after it. */
const hasThought = (exchange: Exchange | undefined): boolean =>
  exchange !== undefined &&
  answersOf(exchange).some(
    ({ finishReason, parts }) => finishReason === 'STOP' && parts.some(saysSomething),
  ) &&
  (countIn(usageOf(exchange)?.value ?? null, 'thoughtsTokenCount') > 0 || thoughtsIn(exchange).length > 0);

export default rule({
  level: 'may',
  says: 'With includeThoughts what a model thought over a riddle comes as parts with `thought: true`, whole and streamed.',
  see: 'google/thinking#Thought summaries',
  on: { scenario: 'gemini/thinking/thoughts' },
  when: ({ exchanges: { whole, streamed } }) =>
    allHold(
      (succeeded(whole) && succeeded(streamed)) || 'not both requests were answered with 2xx',
      hasThought(whole) || hasThought(streamed) || 'the model did not think, or said nothing after it',
    ),
  *check({ exchanges }) {
    for (const [step, at] of [
      ['whole', 'body'],
      ['streamed', 'stream'],
    ] as const) {
      const exchange = exchanges[step];
      if (exchange === undefined || !hasThought(exchange) || thoughtsIn(exchange).length > 0) continue;
      yield {
        at: `/${step}/response/${at}`,
        expected: 'a part with thought: true',
        actual: `none, though usageMetadata counts ${countIn(usageOf(exchange)?.value ?? null, 'thoughtsTokenCount')} tokens of thoughts`,
      };
    }
  },
});
