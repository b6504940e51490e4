import { scenario } from 'concordat/suite';

export default scenario({
  title: 'The streaming route without alt=sse',
  effort: 'standard',
  steps: [
    {
      name: 'plain',
      operation: 'streamGenerateContent',
      query: {},
      expect: 'either',
      body: {
        contents: [{ role: 'user', parts: [{ text: 'Name three rivers of Europe.' }] }],
        generationConfig: { maxOutputTokens: 1024 },
      },
    },
  ],
});
