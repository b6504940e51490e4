import { scenario } from 'concordat/suite';
import { TIME, WEATHER } from './_weather.ts';

const common = { model: '', tools: [TIME, WEATHER], max_output_tokens: 256 };
const input = 'What time is it in Paris now? Use a function.';

export default scenario({
  title: 'A call that is forbidden, one that is forced upon one function, and calls one at a time',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    {
      name: 'none',
      operation: 'createResponse',
      body: { ...common, input, tool_choice: 'none' },
      expect: 'either',
    },
    {
      name: 'named',
      operation: 'createResponse',
      body: { ...common, input, tool_choice: { type: 'function', name: 'get_weather' } },
      expect: 'either',
    },
    {
      name: 'single',
      operation: 'createResponse',
      body: {
        ...common,
        input: 'What is the weather in both Paris and Rome now?',
        tools: [WEATHER],
        tool_choice: 'required',
        parallel_tool_calls: false,
      },
      expect: 'either',
    },
  ],
});
