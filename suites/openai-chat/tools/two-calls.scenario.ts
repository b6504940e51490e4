import { scenario } from 'concordat/suite';
import { answered, ask, WEATHER } from './_weather.ts';

const question = ask(
  'What is the weather in Paris and in Rome now, in degrees celsius? Call the function for both at once.',
);
const tools = [WEATHER];
const plain = { model: '', messages: [question], tools };

export default scenario({
  title: 'Two function calls in one turn, the turn that answers both, and two where only one is allowed',
  effort: 'full',
  needs: ['tools'],
  steps: [
    { name: 'ask', operation: 'createChatCompletion', body: plain },
    {
      name: 'answer',
      operation: 'createChatCompletion',
      body: { model: '', messages: [question, ...answered(2)], tools },
      expect: 'either',
    },
    { name: 'streamed', operation: 'streamChatCompletion', body: plain },
    {
      name: 'single',
      operation: 'createChatCompletion',
      body: { ...plain, parallel_tool_calls: false },
      expect: 'either',
    },
  ],
});
