import { mediaTypeOf, rule } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'A streaming request that is refused gets a JSON error, not an event stream.',
  see: 'recorded/gemini#41 of 41 errors',
  on: { operation: ['streamGenerateContent'], status: 'error' },
  *check({ exchange }) {
    const { headers, body, status } = exchange.response ?? {};
    if (exchange.fidelity.headers && mediaTypeOf(exchange) === 'text/event-stream')
      yield {
        at: '/response/headers/content-type',
        expected: 'application/json',
        actual: `${headers?.['content-type']} on HTTP ${status}`,
      };
    else if (/^\uFEFF?\s*(?:event:[^\n]*\n)?data:/.test(body?.text.slice(0, 500) ?? ''))
      yield {
        at: '/response/body',
        expected: 'an error object',
        actual: `an event: ${body?.text.slice(0, 120)}`,
      };
  },
});
