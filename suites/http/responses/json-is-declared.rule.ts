import { rule } from 'concordat/suite';
import { isJsonType, shownType, structureOf } from './_declared.ts';

export default rule({
  level: 'should',
  says: 'A reply whose body is JSON has a JSON media type.',
  see: 'rfc9110#8.3',
  on: {},
  when: ({ exchange }) => {
    if (!exchange.fidelity.headers) return 'headers were not recorded';
    return structureOf(exchange) !== undefined || 'the body is not a JSON object or array';
  },
  *check({ exchange }) {
    if (!isJsonType(exchange))
      yield {
        at: '/response/headers/content-type',
        expected: 'application/json',
        actual: `${shownType(exchange)}, but the body is JSON`,
      };
  },
});
