import { rule } from 'concordat/suite';
import type { Opened } from '../_reading.ts';
import { unclosedIn, whenOpened } from './_closed.ts';
import { STREAMED } from './_stream.ts';

const isItem = ({ scope }: Opened): boolean => scope === 'item';

export default rule({
  level: 'should',
  says: 'Every response.output_item.added has its response.output_item.done before the response is completed.',
  see: 'recorded/openai#84 of 86 items, the other two of one kind',
  on: STREAMED,
  when: (evidence) => whenOpened(evidence, isItem),
  check: (evidence) => unclosedIn(evidence, isItem),
});
