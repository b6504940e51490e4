import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A long answer under a small max_tokens',
  effort: 'standard',
  steps: [
    {
      name: 'limited',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [{ role: 'user', content: 'Count from 1 to 300, with commas between the numbers.' }],
        max_tokens: 16,
      },
    },
  ],
});
