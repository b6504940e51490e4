import { below, eventsOf, isObject, member, rule, stringOf } from 'concordat/suite';

export default rule({
  level: 'must',
  says: 'What failed before the first piece of a stream keeps its 4xx or 5xx status; it does not become 200 with an event about it.',
  see: 'google/troubleshooting#Error codes',
  on: { family: 'gemini', status: 'success', streaming: true },
  when: ({ exchange }) => eventsOf(exchange).length > 0 || 'the reply holds no event',
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
