import { rule } from 'concordat/suite';
import { inputOf } from '../_reply.ts';
import { totalOf } from './_tokens.ts';

/** A gateway may add a system text; more than this apart, the count is no help in planning costs. */
const TOLERATED = 0.25;

export default rule({
  level: 'should',
  says: 'The count is near the input that the same messages are billed with.',
  see: 'anthropic/token-counting#How to count message tokens',
  on: { scenario: 'anthropic/token-counting/growing-text' },
  needs: ['token-counting'],
  when: ({ exchanges: { long, billed } }) =>
    (totalOf(long) !== undefined && (inputOf(billed) ?? 0) > 0) || 'the text was not both counted and billed',
  *check({ exchanges: { long, billed } }) {
    const [counted, input] = [totalOf(long) ?? 0, inputOf(billed) ?? 0];
    if (Math.abs(input - counted) > TOLERATED * Math.max(input, counted))
      yield {
        at: '/long/response/body/input_tokens',
        expected: `about ${input}, as the same messages were billed`,
        actual: counted,
      };
  },
});
