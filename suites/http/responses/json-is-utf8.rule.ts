import { rule } from 'concordat/suite';
import { isJsonType } from './_declared.ts';

export default rule({
  level: 'must',
  says: 'JSON is encoded as UTF-8.',
  see: 'rfc8259#8.1',
  on: {},
  when: ({ exchange }) => {
    if (!isJsonType(exchange)) return 'the reply is not declared as JSON';
    if (exchange.ending.kind !== 'complete') return 'the reply did not arrive whole';
    return exchange.fidelity.bytes || 'the bytes of the reply were not recorded as they were sent';
  },
  *check({ exchange }) {
    if (exchange.response?.body.encoding === 'base64')
      yield { at: '/response/body', expected: 'UTF-8', actual: 'bytes that are not valid UTF-8' };
  },
});
