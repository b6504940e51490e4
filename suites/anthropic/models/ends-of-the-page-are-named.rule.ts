import { below, member, replyOf, rule } from 'concordat/suite';
import { idIn, modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'first_id and last_id are the ids of the first and the last model of the page: clients ask for the next page by them.',
  see: 'anthropic/models#List Models',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => {
    if (modelsOf(exchange).length === 0) return 'no model is listed';
    const body = replyOf(exchange);
    return (
      ['first_id', 'last_id'].some((name) => (member(body, name) ?? null) !== null) ||
      'the list does not name its ends'
    );
  },
  *check({ exchange }) {
    const ids = modelsOf(exchange).map(({ value }) => idIn(value));
    const ends = { first_id: ids[0], last_id: ids.at(-1) };
    for (const [name, expected = ''] of Object.entries(ends)) {
      const actual = member(replyOf(exchange), name) ?? null;
      if (actual !== null && actual !== expected)
        yield { at: below('/response/body', name), expected, actual };
    }
  },
});
