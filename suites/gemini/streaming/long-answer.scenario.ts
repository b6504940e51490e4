import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A long answer, streamed with nothing beside it',
  effort: 'standard',
  alone: true,
  steps: [
    {
      name: 'long',
      operation: 'streamGenerateContent',
      body: {
        contents: [
          {
            role: 'user',
            parts: [
              { text: 'Count from 1 to 200. Write every number, separated by commas, and nothing else.' },
            ],
          },
        ],
        generationConfig: { maxOutputTokens: 4096 },
      },
    },
  ],
});
