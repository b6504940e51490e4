import { scenario } from 'concordat/suite';
import { CALL_BACK } from '../_words.ts';

// Lyrics, for they cost least; songs are called back about in the same way.
export default scenario({
  title: 'A task that is called back about, and nobody answers',
  effort: 'full',
  listens: 'anywhere',
  steps: [
    {
      name: 'task',
      operation: 'generateLyrics',
      body: { prompt: 'Two lines about a paper boat', callBackUrl: CALL_BACK },
      follow: 'deaf',
    },
  ],
});
