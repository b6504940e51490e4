import { rule } from 'concordat/suite';
import type { Opened } from '../_reading.ts';
import { unclosedIn, whenOpened } from './_closed.ts';
import { STREAMED } from './_stream.ts';

const isPart = ({ scope }: Opened): boolean => scope === 'part' || scope === 'summary';

export default rule({
  level: 'should',
  says: 'Every part that is added to an item has its done before the response is completed.',
  see: 'recorded/openai#38 of 38 content parts',
  on: STREAMED,
  when: (evidence) => whenOpened(evidence, isPart),
  check: (evidence) => unclosedIn(evidence, isPart),
});
