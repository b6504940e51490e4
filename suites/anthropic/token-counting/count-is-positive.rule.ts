import { requestOf, rule } from 'concordat/suite';
import { totalOf } from './_tokens.ts';

export default rule({
  level: 'must',
  says: 'Counting the tokens of a text that is not empty gives a whole number above zero.',
  see: 'anthropic/token-counting#How to count message tokens',
  on: { operation: 'countMessageTokens', status: 'success' },
  when: ({ exchange }) =>
    /"(?:text|content)":"[^"]|"source":/.test(JSON.stringify(requestOf(exchange) ?? null)) ||
    'the request holds nothing to count',
  *check({ exchange }) {
    const total = totalOf(exchange);
    if (total === undefined || !Number.isInteger(total) || total <= 0)
      yield {
        at: '/response/body/input_tokens',
        expected: 'a whole number above zero',
        actual: total ?? 'no input_tokens',
      };
  },
});
