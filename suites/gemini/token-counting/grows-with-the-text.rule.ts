import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'A longer text counts more tokens than a part of it.',
  see: 'google/tokens#Count tokens',
  on: { scenario: 'gemini/token-counting/growing-text' },
  when: ({ exchanges }) =>
    (totalOf(exchanges.short) !== undefined && totalOf(exchanges.long) !== undefined) ||
    'the two texts were not both counted',
  *check({ exchanges }) {
    const [short, long] = [totalOf(exchanges.short) ?? 0, totalOf(exchanges.long) ?? 0];
    if (long <= short)
      yield {
        at: '/long/response/body/totalTokens',
        expected: `more than ${short}, the count of one eighth of this text`,
        actual: long,
      };
  },
});
