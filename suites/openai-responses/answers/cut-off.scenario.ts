import { scenario } from 'concordat/suite';

const body = {
  model: '',
  input: 'Count from 1 to 300, separated by commas. Write nothing else.',
  max_output_tokens: 16,
};

export default scenario({
  title: 'A long answer within the smallest limit, unary and streamed',
  effort: 'standard',
  steps: [
    { name: 'unary', operation: 'createResponse', body, expect: 'either' },
    { name: 'streamed', operation: 'streamResponse', body, expect: 'either' },
  ],
});
