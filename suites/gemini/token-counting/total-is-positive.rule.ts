import { requestOf, rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'must',
  says: 'countTokens of a text that is not empty answers a whole totalTokens above zero.',
  see: 'google/tokens-api#Response body',
  on: { operation: 'countTokens', status: 'success' },
  // Nothing counts as 0, and a 0 may be left out.
  when: ({ exchange }) =>
    /"text":"[^"]|"(?:inline_?[dD]ata|file_?[dD]ata)":/.test(JSON.stringify(requestOf(exchange) ?? null)) ||
    'the request holds nothing to count',
  *check({ exchange }) {
    const total = totalOf(exchange);
    if (total === undefined || !Number.isInteger(total) || total <= 0)
      yield {
        at: '/response/body/totalTokens',
        expected: 'a whole number above zero',
        actual: total ?? 'no totalTokens',
      };
  },
});
