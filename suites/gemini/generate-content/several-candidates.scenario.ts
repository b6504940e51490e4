import { scenario } from 'concordat/suite';

export default scenario({
  title: 'Two candidates for one prompt',
  effort: 'standard',
  steps: [
    {
      name: 'two',
      operation: 'generateContent',
      body: {
        contents: [{ role: 'user', parts: [{ text: 'Name one river of Europe in one word.' }] }],
        generationConfig: { candidateCount: 2 },
      },
      // Many models take one only, and saying so with 400 is as good.
      expect: 'either',
    },
  ],
});
