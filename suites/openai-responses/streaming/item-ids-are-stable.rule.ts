import { member, rule, stringOf } from 'concordat/suite';
import { type Known, readingOf } from '../_reading.ts';
import { finalItems } from './_final.ts';
import { hasEvents, STREAMED } from './_stream.ts';

const idIn = ({ value }: Known): string | undefined =>
  stringOf(value['item_id']) ?? stringOf(member(value['item'], 'id'));

export default rule({
  level: 'should',
  says: 'Every event of an item, and the finished response, names the item by one id.',
  see: 'openai/responses-streaming#item_id',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    return (
      readingOf(evidence.exchange).known.some((event) => idIn(event) !== undefined) ||
      'no event names an item'
    );
  },
  *check(evidence) {
    const ids = new Map<number, string>();
    for (const event of readingOf(evidence.exchange).known) {
      const [index] = event.indexes;
      const id = idIn(event);
      if (index === undefined || id === undefined) continue;
      const due = ids.get(index) ?? id;
      ids.set(index, due);
      const member = event.value['item_id'] === undefined ? 'item/id' : 'item_id';
      if (id !== due) yield { at: `${event.at}/${member}`, expected: due, actual: id };
    }
    for (const [index, { at, value }] of finalItems(evidence).entries()) {
      const [due, id] = [ids.get(index), stringOf(value['id'])];
      if (due !== undefined && id !== undefined && id !== due)
        yield { at: `${at}/id`, expected: `${due}, as in the events`, actual: id };
    }
  },
});
