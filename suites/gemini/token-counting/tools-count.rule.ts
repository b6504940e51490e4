import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'should',
  says: 'Declared tools are part of the prompt and raise the count.',
  see: 'google/tokens#Count tokens',
  on: { scenario: 'gemini/token-counting/growing-text' },
  when: ({ exchanges }) =>
    (totalOf(exchanges.short) !== undefined && totalOf(exchanges.withTools) !== undefined) ||
    'the text was not counted both with and without tools',
  *check({ exchanges }) {
    const [plain, withTools] = [totalOf(exchanges.short) ?? 0, totalOf(exchanges.withTools) ?? 0];
    if (withTools <= plain)
      yield {
        at: '/withTools/response/body/totalTokens',
        expected: `more than ${plain}, the count of the same text without tools`,
        actual: withTools,
      };
  },
});
