import { scenario } from 'concordat/suite';
import { WORDS } from '../../_at-once.ts';
import { askFor } from './_words.ts';

export default scenario({
  title: 'Three requests at once, each of which asks for a word of its own',
  effort: 'standard',
  steps: [
    { name: 'first', operation: 'createChatCompletion', together: true, body: askFor(WORDS.first) },
    { name: 'second', operation: 'createChatCompletion', together: true, body: askFor(WORDS.second) },
    { name: 'third', operation: 'streamChatCompletion', together: true, body: askFor(WORDS.third) },
  ],
});
