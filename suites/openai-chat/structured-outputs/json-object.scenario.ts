import { scenario } from 'concordat/suite';

export default scenario({
  title: 'An answer in JSON of any form, streamed',
  effort: 'standard',
  needs: ['json-object'],
  steps: [
    {
      name: 'object',
      operation: 'streamChatCompletion',
      body: {
        model: '',
        messages: [
          { role: 'user', content: 'Describe one river of Europe as JSON with name, length and mouth.' },
        ],
        response_format: { type: 'json_object' },
      },
    },
  ],
});
