import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A JSON object without a schema',
  effort: 'full',
  needs: ['json-object'],
  steps: [
    {
      name: 'ask',
      operation: 'createResponse',
      body: {
        model: '',
        input: 'Describe Paris as a JSON object with the members city and country.',
        text: { format: { type: 'json_object' } },
        max_output_tokens: 256,
      },
      expect: 'either',
    },
  ],
});
