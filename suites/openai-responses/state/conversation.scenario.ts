import { scenario } from 'concordat/suite';

const common = { model: '', max_output_tokens: 256 };

export default scenario({
  title:
    'A second turn that leans on a kept response, one on a lost response, and a response that is not kept',
  effort: 'standard',
  needs: ['stored-responses'],
  steps: [
    {
      name: 'first',
      operation: 'createResponse',
      body: { ...common, input: 'Remember the word: heliotrope. Answer with OK.', store: true },
    },
    {
      name: 'second',
      operation: 'createResponse',
      body: {
        ...common,
        input: 'Which word did I ask you to remember?',
        previous_response_id: { $from: 'first', at: '/id' },
        store: false,
      },
    },
    {
      name: 'lost',
      operation: 'createResponse',
      body: { ...common, input: 'Go on.', previous_response_id: `resp_${'0'.repeat(48)}` },
      expect: 'reject',
    },
    // The control of the next step: that a response can be asked for at all.
    {
      name: 'kept',
      operation: 'getResponse',
      parameters: { response_id: { $from: 'first', at: '/id' } },
      expect: 'either',
    },
    {
      name: 'unkept',
      operation: 'getResponse',
      parameters: { response_id: { $from: 'second', at: '/id' } },
      expect: 'reject',
    },
  ],
});
