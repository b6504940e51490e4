import { scenario } from 'concordat/suite';

// Shaped as ids are, so that only its being unknown is wrong.
const NOBODYS = `resp_${'0'.repeat(48)}`;

export default scenario({
  title: 'A response that is made and asked for again by its id, and one that nobody made',
  effort: 'standard',
  steps: [
    {
      name: 'create',
      operation: 'createResponse',
      body: { model: '', input: 'Say hello in one word.', max_output_tokens: 256 },
    },
    {
      name: 'get',
      operation: 'getResponse',
      parameters: { response_id: { $from: 'create', at: '/id' } },
      expect: 'either',
    },
    {
      name: 'unknown',
      operation: 'getResponse',
      parameters: { response_id: { literal: NOBODYS } },
      expect: 'reject',
    },
  ],
});
