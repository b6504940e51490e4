import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'A system prompt is part of the input and raises the count.',
  see: 'anthropic/token-counting#How to count message tokens',
  on: { scenario: 'anthropic/token-counting/growing-text' },
  needs: ['token-counting'],
  when: ({ exchanges: { short, withSystem } }) =>
    (totalOf(short) !== undefined && totalOf(withSystem) !== undefined) || 'the two were not both counted',
  *check({ exchanges: { short, withSystem } }) {
    const [less, more] = [totalOf(short) ?? 0, totalOf(withSystem) ?? 0];
    if (more <= less)
      yield {
        at: '/withSystem/response/body/input_tokens',
        expected: `more than ${less}, the count of the same text without a system prompt`,
        actual: more,
      };
  },
});
