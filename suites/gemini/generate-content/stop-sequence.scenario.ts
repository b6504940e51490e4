import { scenario } from 'concordat/suite';

export default scenario({
  title: 'Words to repeat, with a stop sequence among them',
  effort: 'standard',
  steps: [
    {
      name: 'stopped',
      operation: 'generateContent',
      body: {
        contents: [
          {
            role: 'user',
            parts: [{ text: 'Repeat exactly these words: amber birch cedar STOPHERE dogwood elder' }],
          },
        ],
        generationConfig: { stopSequences: ['STOPHERE'], temperature: 0 },
      },
    },
  ],
});
