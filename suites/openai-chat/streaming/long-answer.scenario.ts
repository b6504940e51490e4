import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A long answer, streamed with nothing beside it',
  effort: 'standard',
  alone: true,
  steps: [
    {
      name: 'long',
      operation: 'streamChatCompletion',
      body: {
        model: '',
        messages: [{ role: 'user', content: 'Write a story of about 150 words about a lighthouse keeper.' }],
      },
    },
  ],
});
