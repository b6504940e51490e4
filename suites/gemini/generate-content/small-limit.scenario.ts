import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A long answer under a small maxOutputTokens',
  effort: 'standard',
  steps: [
    {
      name: 'limited',
      operation: 'generateContent',
      body: {
        contents: [
          { role: 'user', parts: [{ text: 'Count from 1 to 300, with commas between the numbers.' }] },
        ],
        generationConfig: { maxOutputTokens: 16 },
      },
    },
  ],
});
