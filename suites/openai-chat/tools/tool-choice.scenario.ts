import { scenario, type Template } from 'concordat/suite';
import { ask, TIME, WEATHER } from './_weather.ts';

const body = (tool_choice: Template) => ({
  model: '',
  messages: [ask('What time is it in Paris now? Use a function.')],
  tools: [TIME, WEATHER],
  tool_choice,
});

// Not every page names tool_choice: what must be accepted is what the contract says.
export default scenario({
  title: 'A call that is forbidden, one that is forced, and one that is forced upon one function',
  effort: 'full',
  needs: ['tools'],
  steps: [
    { name: 'none', operation: 'createChatCompletion', body: body('none'), expect: 'either' },
    { name: 'required', operation: 'createChatCompletion', body: body('required'), expect: 'either' },
    {
      name: 'named',
      operation: 'streamChatCompletion',
      body: body({ type: 'function', function: { name: 'get_weather' } }),
      expect: 'either',
    },
  ],
});
