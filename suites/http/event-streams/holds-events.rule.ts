import { eventsOf, mediaTypeOf, parseJson, rule } from 'concordat/suite';

export default rule({
  level: 'must',
  says: 'A reply that calls itself an event stream holds at least one event.',
  see: 'whatwg-sse#9.2.6',
  on: { status: 'success' },
  when: ({ exchange }) => {
    if (mediaTypeOf(exchange) !== 'text/event-stream') return 'the reply is not an event stream';
    return exchange.ending.kind === 'complete' || 'the stream did not arrive whole';
  },
  *check({ exchange }) {
    const body = exchange.response?.body;
    if (eventsOf(exchange).length > 0 || body === undefined) return;
    const isJson = body.encoding === 'utf8' && parseJson(body.text) !== undefined;
    yield {
      at: '/response/body',
      expected: 'at least one event with data',
      actual: isJson
        ? `plain JSON under text/event-stream: ${body.text.slice(0, 120)}`
        : `${body.size} bytes without a complete event`,
    };
  },
});
