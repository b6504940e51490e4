import { scenario } from 'concordat/suite';

const question = { role: 'user', content: 'Name one colour of the rainbow.' };

export default scenario({
  title: 'One question without and with a system message',
  effort: 'full',
  steps: [
    { name: 'bare', operation: 'createChatCompletion', body: { model: '', messages: [question] } },
    {
      name: 'instructed',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [{ role: 'system', content: 'Begin every answer with the word PERIWINKLE.' }, question],
      },
    },
  ],
});
