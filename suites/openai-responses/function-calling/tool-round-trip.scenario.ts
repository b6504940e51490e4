import { scenario } from 'concordat/suite';
import { RESULT, WEATHER } from './_weather.ts';

const question = { role: 'user', content: 'What is the weather in Paris now?' };
const common = { model: '', tools: [WEATHER], max_output_tokens: 256 };
const ask = { ...common, input: [question], tool_choice: 'required' };
const from = (at: string) => ({ $from: 'ask', at: `/output/type=function_call/0/${at}` });

// The pages of some gateways name no tools here: what must be accepted is what the contract says.
export default scenario({
  title: 'A function call, unary and streamed, the turn that answers it, and a result that nobody asked for',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    { name: 'ask', operation: 'createResponse', body: ask, expect: 'either' },
    { name: 'streamed', operation: 'streamResponse', body: ask, expect: 'either' },
    {
      name: 'orphan',
      operation: 'createResponse',
      body: {
        ...common,
        input: [question, { type: 'function_call_output', call_id: 'call_nobody_made', output: RESULT }],
      },
      expect: 'either',
    },
    {
      name: 'answer',
      operation: 'createResponse',
      body: {
        ...common,
        input: [
          question,
          {
            type: 'function_call',
            call_id: from('call_id'),
            name: from('name'),
            arguments: from('arguments'),
          },
          { type: 'function_call_output', call_id: from('call_id'), output: RESULT },
        ],
      },
      expect: 'either',
    },
  ],
});
