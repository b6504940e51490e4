import { scenario } from 'concordat/suite';
import { answered, ask, WEATHER } from './_weather.ts';

const question = ask('What is the weather in Paris now, in degrees celsius? Use the function.');
const tools = [WEATHER];

export default scenario({
  title: 'A function call, and the turn that answers it',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    { name: 'ask', operation: 'createChatCompletion', body: { model: '', messages: [question], tools } },
    {
      name: 'answer',
      operation: 'createChatCompletion',
      body: { model: '', messages: [question, ...answered(1)], tools },
      // Without a call before it, a result is wrong; the rules know what went before.
      expect: 'either',
    },
  ],
});
