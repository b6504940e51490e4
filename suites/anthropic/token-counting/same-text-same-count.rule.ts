import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'The same text counts the same number of tokens each time.',
  see: 'anthropic/token-counting#How to count message tokens',
  on: { scenario: 'anthropic/token-counting/growing-text' },
  needs: ['token-counting'],
  when: ({ exchanges: { long, again } }) =>
    (totalOf(long) !== undefined && totalOf(again) !== undefined) || 'the text was not counted twice',
  *check({ exchanges: { long, again } }) {
    const [first, second] = [totalOf(long) ?? 0, totalOf(again) ?? 0];
    if (first !== second)
      yield { at: '/again/response/body/input_tokens', expected: `${first}, as before`, actual: second };
  },
});
