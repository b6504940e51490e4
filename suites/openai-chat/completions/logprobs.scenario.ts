import { scenario } from 'concordat/suite';

export default scenario({
  title: 'An answer with the log probabilities of its tokens',
  effort: 'full',
  needs: ['logprobs'],
  steps: [
    {
      name: 'weighed',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [{ role: 'user', content: 'Name one colour of the rainbow in one word.' }],
        logprobs: true,
        top_logprobs: 2,
      },
    },
  ],
});
