import { rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'must',
  says: 'countTokens of a text that is not empty answers a whole totalTokens above zero.',
  see: 'google/tokens-api#Response body',
  on: { operation: 'countTokens', status: 'success' },
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
