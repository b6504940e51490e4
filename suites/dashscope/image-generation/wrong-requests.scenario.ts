import { scenario } from 'concordat/suite';

const TEXT = 'A red paper boat on a quiet stream.';

export default scenario({
  title: 'Images that are asked for in the words of other APIs',
  effort: 'standard',
  lenient: true,
  steps: [
    {
      name: 'text',
      operation: 'generateImage',
      body: { model: '', input: { messages: [{ role: 'user', content: TEXT }] } },
      expect: 'reject',
    },
    {
      name: 'size',
      operation: 'generateImage',
      body: {
        model: '',
        input: { messages: [{ role: 'user', content: [{ text: TEXT }] }] },
        parameters: { size: '1328x1328' },
      },
      expect: 'reject',
    },
  ],
});
