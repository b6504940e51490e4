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
            parts: [{ text: 'Write a story of about 150 words about a lighthouse keeper.' }],
          },
        ],
        generationConfig: { maxOutputTokens: 4096 },
      },
    },
  ],
});
