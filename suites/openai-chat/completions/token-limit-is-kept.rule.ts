import { below, type Exchange, numberOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { askedFor, limitOf } from '../_asked.ts';
import { COMPLETED, countIn, usageOf } from '../_reply.ts';

/** Tokens of the answer without reasoning: whether that is within max_tokens is each service's own choice. */
const countedIn = (exchange: Exchange): number => {
  const usage = usageOf(exchange)?.value;
  return countIn(usage, 'completion_tokens') - countIn(usage, 'completion_tokens_details/reasoning_tokens');
};

export default rule({
  level: 'should',
  says: 'An answer has no more tokens than max_tokens or max_completion_tokens allows; reasoning is not counted here.',
  see: 'openai/chat-completions#max_completion_tokens',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      (Number.isInteger(limitOf(exchange)) && Number(limitOf(exchange)) > 0) || 'no limit was asked for',
      countedIn(exchange) > 0 || 'no tokens of the answer are counted',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    const allowed = (limitOf(exchange) ?? 0) * Math.max(1, numberOf(askedFor(exchange, 'n')) ?? 1);
    if (usage !== undefined && countedIn(exchange) > allowed)
      yield {
        at: below(usage.at, 'completion_tokens'),
        expected: `at most ${allowed} tokens`,
        actual: countedIn(exchange),
      };
  },
});
