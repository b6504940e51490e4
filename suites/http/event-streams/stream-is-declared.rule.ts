import { type Exchange, mediaTypeOf, rule } from 'concordat/suite';

const BEGINS_AS_STREAM =
  /^\uFEFF?(?:\s*:[^\n\r]*[\n\r]+|\s*(?:event|id|retry):[^\n\r]*[\n\r]+|[\n\r]+)*data:/;

const looksLikeStream = (exchange: Exchange): boolean =>
  exchange.response?.body.encoding === 'utf8' &&
  BEGINS_AS_STREAM.test(exchange.response.body.text.slice(0, 2000));

export default rule({
  level: 'must',
  says: 'An event stream says that it is one: its media type is text/event-stream.',
  see: 'whatwg-sse#9.2.5',
  on: { status: 'success' },
  when: ({ exchange }) => {
    if (!exchange.fidelity.headers) return 'headers were not recorded';
    if (mediaTypeOf(exchange) === 'text/event-stream') return true;
    return looksLikeStream(exchange) || 'the reply is not an event stream';
  },
  *check({ exchange }) {
    const actual = mediaTypeOf(exchange);
    if (actual !== 'text/event-stream')
      yield {
        at: '/response/headers/content-type',
        expected: 'text/event-stream',
        actual: `${actual === '' ? 'no media type' : actual}, but the body is an event stream`,
      };
  },
});
