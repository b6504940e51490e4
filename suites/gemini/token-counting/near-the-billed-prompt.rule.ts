import { rule } from 'concordat/suite';
import { countIn, usageOf } from '../_reply.ts';
import { totalOf } from './_tokens.ts';

/** A gateway may add a system text or count roles; more than this apart, the count is no help in planning costs. */
const TOLERATED = 0.25;

export default rule({
  level: 'should',
  says: 'countTokens is near the promptTokenCount that the same contents are billed with.',
  see: 'google/tokens#Count tokens',
  on: { scenario: 'gemini/token-counting/growing-text' },
  when: ({ exchanges: { long, billed } }) =>
    (totalOf(long) !== undefined && billed !== undefined && usageOf(billed) !== undefined) ||
    'the text was not both counted and billed',
  *check({ exchanges: { long, billed } }) {
    const counted = totalOf(long) ?? 0;
    const usage = billed === undefined ? undefined : usageOf(billed);
    if (usage === undefined) return;
    const prompt = countIn(usage.value, 'promptTokenCount');
    if (Math.abs(prompt - counted) > TOLERATED * Math.max(prompt, counted))
      yield {
        at: '/long/response/body/totalTokens',
        expected: `about ${prompt}, as the same contents were billed`,
        actual: counted,
      };
  },
});
