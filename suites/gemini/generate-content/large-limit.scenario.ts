import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A maxOutputTokens that no model has',
  effort: 'standard',
  needs: ['output-limit-capping'],
  steps: [
    {
      name: 'large',
      operation: 'generateContent',
      body: {
        contents: [{ role: 'user', parts: [{ text: 'Name one river of Asia in one word.' }] }],
        generationConfig: { maxOutputTokens: 1_000_000 },
      },
      // Its own rule says more than that the contract expects success.
      expect: 'either',
    },
  ],
});
