import { scenario } from 'concordat/suite';

const last = { role: 'user', parts: [{ text: 'Which of the two did I name first? Answer in one word.' }] };

export default scenario({
  title: 'A last turn alone, and the same turn at the end of a conversation',
  effort: 'standard',
  steps: [
    { name: 'alone', operation: 'generateContent', body: { contents: [last] } },
    {
      name: 'conversation',
      operation: 'generateContent',
      body: {
        contents: [
          { role: 'user', parts: [{ text: 'I like two trees, the larch and the alder.' }] },
          { role: 'model', parts: [{ text: 'Both grow well in cool and wet places.' }] },
          last,
        ],
      },
    },
  ],
});
