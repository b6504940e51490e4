import { scenario } from 'concordat/suite';

// Its name looks like that of a real model, so that a gateway which sorts by name lets it through.
const model = { literal: 'claude-0-haiku' };
const body = { model: '', messages: [{ role: 'user', content: 'Reply with the word yes.' }], max_tokens: 64 };

export default scenario({
  title: 'The same unknown model, asked for twice and once as a stream',
  effort: 'full',
  steps: [
    { name: 'first', operation: 'createMessage', model, body, expect: 'reject' },
    { name: 'again', operation: 'createMessage', model, body, expect: 'reject' },
    { name: 'streamed', operation: 'streamMessage', model, body, expect: 'reject' },
  ],
});
