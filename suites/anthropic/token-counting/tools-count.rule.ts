import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'Declared tools are part of the input and raise the count.',
  see: 'anthropic/token-counting#Count tokens in messages with tools',
  on: { scenario: 'anthropic/token-counting/growing-text' },
  needs: ['token-counting'],
  when: ({ exchanges: { short, withTools } }) =>
    (totalOf(short) !== undefined && totalOf(withTools) !== undefined) || 'the two were not both counted',
  *check({ exchanges: { short, withTools } }) {
    const [less, more] = [totalOf(short) ?? 0, totalOf(withTools) ?? 0];
    if (more <= less)
      yield {
        at: '/withTools/response/body/input_tokens',
        expected: `more than ${less}, the count of the same text without tools`,
        actual: more,
      };
  },
});
