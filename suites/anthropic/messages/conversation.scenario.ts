import { scenario } from 'concordat/suite';

const last = { role: 'user', content: 'Which of the two did I name first? Answer in one word.' };

export default scenario({
  title: 'A last turn alone, and the same turn at the end of a conversation',
  effort: 'standard',
  steps: [
    {
      name: 'alone',
      operation: 'createMessage',
      body: { model: '', max_tokens: 128, messages: [last] },
    },
    {
      name: 'conversation',
      operation: 'createMessage',
      body: {
        model: '',
        max_tokens: 128,
        messages: [
          { role: 'user', content: 'I like two trees, the larch and the alder.' },
          { role: 'assistant', content: 'Both grow well in cool and wet places.' },
          last,
        ],
      },
    },
  ],
});
