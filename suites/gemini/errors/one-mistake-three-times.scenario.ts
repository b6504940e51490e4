import { scenario } from 'concordat/suite';

// Its name looks like that of a real model, so that a gateway which sorts by name lets it through.
const model = { literal: 'gemini-0-pro' };
const body = { contents: [{ role: 'user', parts: [{ text: 'Reply with the word yes.' }] }] };

export default scenario({
  title: 'The same unknown model, asked for twice and once as a stream',
  effort: 'full',
  steps: [
    { name: 'first', operation: 'generateContent', model, body, expect: 'reject' },
    { name: 'again', operation: 'generateContent', model, body, expect: 'reject' },
    { name: 'streamed', operation: 'streamGenerateContent', model, body, expect: 'reject' },
  ],
});
