import { member, replyOf, rule } from 'concordat/suite';

const askedIn = (url: string): string =>
  decodeURIComponent(/\/models\/(.+)$/.exec(new URL(url).pathname)?.[1] ?? '');

export default rule({
  level: 'should',
  says: 'A model that is asked for by name is the one that is described.',
  see: 'openai/models#Retrieve model',
  on: { operation: 'retrieveModel', status: 'success' },
  when: ({ exchange }) =>
    typeof member(replyOf(exchange), 'id') === 'string' || 'the reply describes no model',
  *check({ exchange }) {
    const expected = askedIn(exchange.request.url);
    const actual = member(replyOf(exchange), 'id') ?? null;
    if (actual !== expected) yield { at: '/response/body/id', expected, actual };
  },
});
