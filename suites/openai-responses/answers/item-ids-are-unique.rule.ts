import { rule, stringOf } from 'concordat/suite';
import { ANSWERED, itemsOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'No two items of an output have the same id: a client sends items back by it.',
  see: 'recorded/openai#472 of 472 responses',
  on: ANSWERED,
  when: ({ exchange }) =>
    itemsOf(exchange).filter(({ value }) => stringOf(value['id']) !== undefined).length > 1 ||
    'fewer than two items have an id',
  *check({ exchange }) {
    const seen = new Map<string, string>();
    for (const { at, value } of itemsOf(exchange)) {
      const id = stringOf(value['id']);
      if (id === undefined) continue;
      const before = seen.get(id);
      if (before !== undefined)
        yield { at: `${at}/id`, expected: 'an id of its own', actual: `${id}, as ${before} has it` };
      seen.set(id, at);
    }
  },
});
