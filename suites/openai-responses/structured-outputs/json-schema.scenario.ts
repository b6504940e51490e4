import { scenario } from 'concordat/suite';

const schema = {
  type: 'object',
  properties: {
    city: { type: 'string' },
    country: { type: 'string' },
    size: { type: 'string', enum: ['small', 'large'] },
  },
  required: ['city', 'country', 'size'],
  additionalProperties: false,
};

export default scenario({
  title: 'A JSON document that fits a schema',
  effort: 'standard',
  needs: ['json-output'],
  steps: [
    {
      name: 'ask',
      operation: 'createResponse',
      body: {
        model: '',
        input: 'Describe Paris.',
        text: { format: { type: 'json_schema', name: 'city', strict: true, schema } },
        max_output_tokens: 256,
      },
      expect: 'either',
    },
  ],
});
