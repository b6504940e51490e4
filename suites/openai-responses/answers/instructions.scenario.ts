import { scenario } from 'concordat/suite';

const INPUT = 'Name one colour of the rainbow.';

// The input of the second is a list of messages: both forms are published.
export default scenario({
  title: 'The same input without instructions and with them',
  effort: 'standard',
  steps: [
    { name: 'bare', operation: 'createResponse', body: { model: '', input: INPUT, max_output_tokens: 256 } },
    {
      name: 'instructed',
      operation: 'createResponse',
      body: {
        model: '',
        instructions: 'Begin every answer with the word PERIWINKLE.',
        input: [{ role: 'user', content: INPUT }],
        max_output_tokens: 256,
      },
    },
  ],
});
