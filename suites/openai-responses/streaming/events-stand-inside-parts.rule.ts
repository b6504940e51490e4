import { rule } from 'concordat/suite';
import { readingOf } from '../_reading.ts';
import { findingsOf, isFromItsStart } from './_misplaced.ts';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'What is said of a part of an item stands between the added and the done of that part.',
  see: 'client/openai#responses.stream: missing content at index',
  on: STREAMED,
  when: (evidence) => {
    const start = isFromItsStart(evidence);
    if (start !== true) return start;
    return (
      readingOf(evidence.exchange).known.some(
        ({ form }) => form.scope === 'part' || form.scope === 'summary',
      ) || 'the stream holds no parts'
    );
  },
  check: (evidence) => findingsOf(evidence, ({ lacks }) => lacks !== 'item'),
});
