import { jsonOf, rule } from 'concordat/suite';
import { isJsonType } from './_declared.ts';

const BODILESS = [204, 205, 304];

export default rule({
  level: 'must',
  says: 'A reply that is declared as JSON is JSON.',
  see: 'rfc8259#2',
  on: {},
  when: ({ exchange }) => {
    if (!isJsonType(exchange)) return 'the reply is not declared as JSON';
    if (BODILESS.includes(exchange.response?.status ?? 0) || exchange.request.method === 'HEAD')
      return 'such a reply has no body';
    if (exchange.response?.body.encoding === 'base64') return 'the body is not UTF-8';
    return exchange.ending.kind === 'complete' || 'the reply did not arrive whole';
  },
  *check({ exchange }) {
    const body = exchange.response?.body;
    if (body === undefined || jsonOf(body) !== undefined) return;
    yield {
      at: '/response/body',
      expected: 'JSON',
      actual: body.size === 0 ? 'an empty body' : `no JSON: ${body.text.slice(0, 120)}`,
    };
  },
});
