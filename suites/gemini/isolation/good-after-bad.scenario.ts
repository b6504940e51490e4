import { scenario } from 'concordat/suite';

const good = (name: string) => ({
  name,
  operation: 'generateContent',
  body: {
    contents: [{ role: 'user', parts: [{ text: 'Name the capital of Norway in one word.' }] }],
    generationConfig: { maxOutputTokens: 1024 },
  },
});

export default scenario({
  title: 'A good request after each bad one',
  effort: 'full',
  steps: [
    good('before'),
    {
      name: 'bad',
      operation: 'streamGenerateContent',
      expect: 'either',
      body: { contents: [], generationConfig: { temperature: 'warm' } },
    },
    good('after-bad'),
    {
      name: 'unknown-model',
      operation: 'generateContent',
      model: { literal: 'no-such-model-0' },
      expect: 'either',
      body: { contents: [{ role: 'user', parts: [{ text: 'Name the capital of Norway in one word.' }] }] },
    },
    good('after-unknown-model'),
  ],
});
