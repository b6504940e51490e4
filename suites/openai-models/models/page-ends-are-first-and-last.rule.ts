import { member, replyOf, rule, stringOf } from 'concordat/suite';
import { idsIn } from './_models.ts';

export default rule({
  level: 'should',
  says: 'first_id and last_id are the ids of the first and the last model of the page.',
  see: 'anyint/models-api#Response fields',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => {
    const body = replyOf(exchange);
    if (idsIn(exchange).length === 0) return 'no model is listed';
    return (
      ['first_id', 'last_id'].some((name) => stringOf(member(body, name)) !== undefined) ||
      'the list does not name its ends'
    );
  },
  *check({ exchange }) {
    const ids = idsIn(exchange);
    const ends = [
      ['first_id', ids[0]],
      ['last_id', ids.at(-1)],
    ] as const;
    for (const [name, expected = ''] of ends) {
      const actual = stringOf(member(replyOf(exchange), name));
      if (actual !== undefined && actual !== expected)
        yield { at: `/response/body/${name}`, expected, actual };
    }
  },
});
