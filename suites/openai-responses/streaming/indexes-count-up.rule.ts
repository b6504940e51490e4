import { rule } from 'concordat/suite';
import { type Opened, placeOf, readingOf } from '../_reading.ts';
import { isFromItsStart } from './_misplaced.ts';
import { STREAMED } from './_stream.ts';

const NAMES: Readonly<Record<string, string>> = {
  item: 'output_index',
  part: 'content_index',
  summary: 'summary_index',
};

/** Where a thing is counted: items in the response, parts in their item. */
const listOf = ({ scope, indexes }: Opened): string => `${scope} ${indexes.slice(0, -1).join(' ')}`;

export default rule({
  level: 'should',
  says: 'Items are opened in the order of output_index from 0, the parts of each in that of their own index: clients put each at the end of a list.',
  see: 'client/openai#responses.stream: output.push',
  on: STREAMED,
  when: (evidence) => {
    const start = isFromItsStart(evidence);
    if (start !== true) return start;
    return readingOf(evidence.exchange).opened.length > 0 || 'the stream opened no item';
  },
  *check({ exchange }) {
    const counts = new Map<string, number>();
    for (const opened of readingOf(exchange).opened) {
      const list = listOf(opened);
      const due = counts.get(list) ?? 0;
      const index = opened.indexes.at(-1);
      // One that follows another wrong one is right again.
      counts.set(list, (index ?? due) + 1);
      if (index !== due)
        yield {
          at: `${opened.by.at}/${NAMES[opened.scope]}`,
          expected: due,
          actual: index ?? `${placeOf(opened.scope, opened.indexes)}`,
        };
    }
  },
});
