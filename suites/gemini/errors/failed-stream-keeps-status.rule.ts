import { below, type Exchange, eventsOf, isObject, member, rule, stringOf } from 'concordat/suite';

// Whoever keeps a connection alive has sent its status before an answer can fail.
const UNDER_WAY_MS = 1000;

const wasUnderWay = ({ response, fidelity }: Exchange): boolean => {
  const [first] = response?.stream ?? [];
  if (response === undefined || first === undefined) return false;
  return (
    first.kind === 'comment' || (fidelity.timings && first.atMs - response.timings.headersMs > UNDER_WAY_MS)
  );
};

export default rule({
  level: 'must',
  says: 'What failed before the first piece of a stream keeps its 4xx or 5xx status; it does not become 200 with an event about it.',
  see: 'google/troubleshooting#Error codes',
  on: { family: 'gemini', status: 'success', streaming: true },
  when: ({ exchange }) => {
    if (eventsOf(exchange).length === 0) return 'the reply holds no event';
    return !wasUnderWay(exchange) || 'the status was sent long before the first event';
  },
  *check({ exchange }) {
    const [first] = eventsOf(exchange);
    const error = member(first?.value, 'error');
    if (first === undefined || error === undefined || error === null) return;
    const message = isObject(error) ? stringOf(member(error, 'message')) : stringOf(error);
    yield {
      at: below(first.at, 'error'),
      expected: 'an error status and a JSON error',
      actual: `HTTP ${exchange.response?.status}, and the first event is an error: ${(message ?? '').slice(0, 120)}`,
    };
  },
});
