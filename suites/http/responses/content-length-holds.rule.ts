import { type Exchange, rule } from 'concordat/suite';

const promised = (exchange: Exchange): number | undefined => {
  const headers = exchange.response?.headers ?? {};
  const length = headers['content-length'];
  // A coded body is measured before it is decoded, which a record does not keep.
  return length === undefined || (headers['content-encoding'] ?? 'identity') !== 'identity'
    ? undefined
    : Number(length);
};

const BODILESS = [204, 304];

export default rule({
  level: 'must',
  says: 'A body is as long as its Content-Length says.',
  see: 'rfc9110#8.6',
  on: {},
  when: ({ exchange, case: told }) => {
    // Recorders format bodies anew and leave the header as it was.
    if (told.origin.kind === 'recorded') return 'a recording may hold another form of the body';
    if (!exchange.fidelity.headers || !exchange.fidelity.bytes)
      return 'the bytes of the reply were not recorded as they were sent';
    if (BODILESS.includes(exchange.response?.status ?? 0) || exchange.request.method === 'HEAD')
      return 'such a reply has no body';
    if (promised(exchange) === undefined) return 'the reply has no Content-Length for the body as it is';
    return ['complete', 'cut'].includes(exchange.ending.kind) || 'the reply did not end by itself';
  },
  *check({ exchange }) {
    const expected = promised(exchange);
    const { ending } = exchange;
    const actual = ending.kind === 'cut' ? ending.afterBytes : exchange.response?.body.size;
    if (actual !== expected)
      yield {
        at: '/response/headers/content-length',
        expected: `${expected} bytes, as promised`,
        actual: `${actual} bytes${ending.kind === 'cut' ? ', then the connection broke' : ''}`,
      };
  },
});
