import { scenario } from 'concordat/suite';

export default scenario({
  title: 'The path of the other generation of clients, /v1 where /v1beta is published',
  effort: 'full',
  steps: [
    {
      name: 'stable',
      operation: 'generateContent',
      version: 'v1',
      body: { contents: [{ role: 'user', parts: [{ text: 'Reply with the word yes.' }] }] },
      expect: 'either',
    },
  ],
});
