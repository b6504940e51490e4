import { type Exchange, eventsOf, isObject, replyOf, rule, saysLater } from 'concordat/suite';

// An array, an object, a sound event stream, or a refusal that says why: a client can read each of them.
const problemOf = (exchange: Exchange): string | undefined => {
  const { response, ending } = exchange;
  if (response === undefined || ending.kind !== 'complete') return `no whole answer (${ending.kind})`;
  if (response.status >= 500 || response.status < 200)
    return `HTTP ${response.status}: ${response.body.text.slice(0, 80)}`;
  if (response.stream === undefined) {
    const body = replyOf(exchange);
    return isObject(body) || Array.isArray(body)
      ? undefined
      : `neither JSON nor an event stream: ${response.body.text.slice(0, 80)}`;
  }
  if (response.status >= 400) return `an event stream on HTTP ${response.status}`;
  const events = eventsOf(exchange);
  if (events.length === 0) return 'an event stream without events';
  const broken = events.find(({ value }) => !isObject(value));
  return broken === undefined
    ? undefined
    : `an event that is no JSON object: ${broken.item.data.slice(0, 80)}`;
};

export default rule({
  level: 'may',
  says: 'Without alt=sse the streaming route refuses with a 4xx or answers something whole: never a broken stream.',
  see: 'anyint/gemini-compatible#Common mistakes',
  on: { scenario: 'gemini/streaming/without-alt-sse' },
  when: ({ exchange }) => {
    return !saysLater(exchange) || `the target answered ${exchange.response?.status}`;
  },
  *check({ exchange }) {
    const actual = problemOf(exchange);
    if (actual !== undefined)
      yield {
        at: '/plain/response/body',
        expected: 'a 4xx with JSON, a JSON array, or a sound event stream',
        actual,
      };
  },
});
