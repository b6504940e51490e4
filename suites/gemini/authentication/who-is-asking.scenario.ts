import { scenario } from 'concordat/suite';

const model = { literal: 'concordat-no-such-model' };
const body = {
  contents: [{ role: 'user', parts: [{ text: 'Reply with the word yes.' }] }],
  generationConfig: { maxOutputTokens: 64 },
};

export default scenario({
  title: 'Keys that are wrong beside other mistakes, and good keys in ways that the page may not name',
  effort: 'full',
  steps: [
    {
      name: 'wrong-key-unknown-model',
      operation: 'generateContent',
      auth: 'wrong',
      model,
      body,
      expect: 'reject',
    },
    {
      name: 'no-key-unknown-model',
      operation: 'generateContent',
      auth: 'none',
      model,
      body,
      expect: 'reject',
    },
    {
      name: 'wrong-key-no-contents',
      operation: 'generateContent',
      auth: 'wrong',
      body: {},
      expect: 'reject',
    },
    { name: 'bearer', operation: 'generateContent', auth: 'bearer', body, expect: 'either' },
    { name: 'goog-key', operation: 'generateContent', auth: 'x-goog-api-key', body, expect: 'either' },
    { name: 'query-key', operation: 'generateContent', auth: 'query-key', body, expect: 'either' },
  ],
});
