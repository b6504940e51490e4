import { scenario } from 'concordat/suite';
import { WORDS } from '../../_at-once.ts';
import { askFor } from './_words.ts';

export default scenario({
  title: 'Three requests at once, each of which asks for a word of its own',
  effort: 'standard',
  steps: [
    { name: 'first', operation: 'generateContent', together: true, body: askFor(WORDS.first) },
    { name: 'second', operation: 'generateContent', together: true, body: askFor(WORDS.second) },
    { name: 'third', operation: 'streamGenerateContent', together: true, body: askFor(WORDS.third) },
  ],
});
