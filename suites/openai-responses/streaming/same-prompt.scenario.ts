import { scenario } from 'concordat/suite';

const body = {
  model: '',
  input: 'Repeat the following line exactly and write nothing else: Zürich naïve 東京 🌍 👩‍🚀',
  max_output_tokens: 256,
};

export default scenario({
  title: 'The same input unary and streamed, with signs of many scripts to repeat',
  effort: 'standard',
  steps: [
    { name: 'unary', operation: 'createResponse', body },
    { name: 'streamed', operation: 'streamResponse', body },
  ],
});
