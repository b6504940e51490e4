import { scenario } from 'concordat/suite';
import { ask, WEATHER } from './_weather.ts';

const body = {
  model: '',
  messages: [ask('What is the weather in Paris, in degrees Celsius? Use the function.')],
  tools: [WEATHER],
};

export default scenario({
  title: 'The same prompt for a function call, unary and streamed',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    { name: 'unary', operation: 'createChatCompletion', body },
    { name: 'streamed', operation: 'streamChatCompletion', body },
  ],
});
