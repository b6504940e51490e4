import { scenario } from 'concordat/suite';

export default scenario({
  title: 'Two choices for one prompt',
  effort: 'standard',
  steps: [
    {
      name: 'two',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [{ role: 'user', content: 'Name one river of Europe in one word.' }],
        n: 2,
      },
      // Many models take one only, and saying so with 400 is as good.
      expect: 'either',
    },
  ],
});
