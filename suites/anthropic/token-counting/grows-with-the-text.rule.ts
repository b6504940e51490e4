import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'A longer text counts more tokens than a part of it.',
  see: 'anthropic/token-counting#How to count message tokens',
  on: { scenario: 'anthropic/token-counting/growing-text' },
  needs: ['token-counting'],
  when: ({ exchanges: { short, long } }) =>
    (totalOf(short) !== undefined && totalOf(long) !== undefined) || 'the two were not both counted',
  *check({ exchanges: { short, long } }) {
    const [less, more] = [totalOf(short) ?? 0, totalOf(long) ?? 0];
    if (more <= less)
      yield {
        at: '/long/response/body/input_tokens',
        expected: `more than ${less}, the count of one eighth of this text`,
        actual: more,
      };
  },
});
