import { rule } from 'concordat/suite';
import { readingOf } from '../_reading.ts';
import { findingsOf, isFromItsStart } from './_misplaced.ts';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'What is said of an output item stands between its response.output_item.added and its response.output_item.done.',
  see: 'client/openai#responses.stream: missing output at index',
  on: STREAMED,
  when: (evidence) => {
    const start = isFromItsStart(evidence);
    if (start !== true) return start;
    return (
      readingOf(evidence.exchange).known.some(({ form }) => form.scope !== 'response') ||
      'the stream holds no output'
    );
  },
  check: (evidence) => findingsOf(evidence, ({ lacks }) => lacks === 'item'),
});
