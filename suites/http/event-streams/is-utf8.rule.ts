import { mediaTypeOf, rule } from 'concordat/suite';

export default rule({
  level: 'must',
  says: 'An event stream is encoded as UTF-8.',
  see: 'whatwg-sse#9.2.5',
  on: {},
  when: ({ exchange }) => {
    if (mediaTypeOf(exchange) !== 'text/event-stream') return 'the reply is not an event stream';
    // Only a stream that ends where its server wanted may be blamed for half a character.
    if (exchange.ending.kind !== 'complete') return 'the stream did not arrive whole';
    return exchange.fidelity.bytes || 'the bytes of the reply were not recorded as they were sent';
  },
  *check({ exchange }) {
    if (exchange.response?.body.encoding === 'base64')
      yield { at: '/response/body', expected: 'UTF-8', actual: 'bytes that are not valid UTF-8' };
  },
});
