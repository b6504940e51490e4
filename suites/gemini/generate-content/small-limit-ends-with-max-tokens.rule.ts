import { below, type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf } from '../_answer.ts';
import { countIn, textOf, usageOf } from '../_reply.ts';
import { STOPPED } from '../_words.ts';

const LIMIT = 16;
// A cut falls between tokens of several signs, so an answer that was cut may count a little less.
const NEARLY = LIMIT - 2;

/** What a candidate and the thoughts before it cost, as far as it is counted. */
const costOf = (exchange: Exchange): number => {
  const usage = usageOf(exchange)?.value ?? null;
  return countIn(usage, 'candidatesTokenCount') + countIn(usage, 'thoughtsTokenCount');
};

/** Why the answer says nothing about the limit, or `true`: the model may well have ended by itself, or was stopped. */
const reached = (exchange: Exchange | undefined): true | string => {
  const reason = exchange === undefined ? undefined : answersOf(exchange)[0]?.finishReason;
  if (exchange === undefined || reason === undefined) return 'the answer has no finishReason';
  if (reason === 'MAX_TOKENS') return true;
  if (STOPPED.includes(reason)) return `the answer was stopped: ${reason}`;
  const isLong = costOf(exchange) >= NEARLY || textOf(exchange).length > LIMIT * 8;
  return isLong || 'the model ended before the limit';
};

export default rule({
  level: 'should',
  says: 'An answer that maxOutputTokens cuts short finishes with MAX_TOKENS.',
  see: 'google/discovery#Candidate',
  on: { scenario: 'gemini/generate-content/small-limit' },
  when: ({ exchanges: { limited } }) =>
    allHold(succeeded(limited) || 'the limited request did not succeed', reached(limited)),
  *check({ exchanges: { limited } }) {
    const [answer] = limited === undefined ? [] : answersOf(limited);
    if (answer !== undefined && answer.finishReason !== 'MAX_TOKENS')
      yield {
        at: `/limited${below(answer.at, 'finishReason')}`,
        expected: 'MAX_TOKENS: the answer needs far more than 16 tokens',
        actual: answer.finishReason ?? 'absent',
      };
  },
});
