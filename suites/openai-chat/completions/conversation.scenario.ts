import { scenario } from 'concordat/suite';

const last = { role: 'user', content: 'Which of the two did I name first? Answer in one word.' };

export default scenario({
  title: 'A last turn alone, and the same turn at the end of a conversation',
  effort: 'standard',
  steps: [
    // Said in so many words, false is the same as leaving it out.
    {
      name: 'alone',
      operation: 'createChatCompletion',
      body: { model: '', messages: [last], stream: false },
    },
    {
      name: 'conversation',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [
          { role: 'user', content: 'I like two trees, the larch and the alder.' },
          { role: 'assistant', content: 'Both grow well in cool and wet places.' },
          last,
        ],
      },
    },
  ],
});
