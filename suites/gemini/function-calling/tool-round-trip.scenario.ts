import { scenario } from 'concordat/suite';
import { ask, results, WEATHER } from './_weather.ts';

const question = ask('What is the weather in Paris now, in degrees celsius? Use the function.');
const generationConfig = { maxOutputTokens: 1024 };

export default scenario({
  title: 'A function call, and the turn that answers it',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    {
      name: 'ask',
      operation: 'generateContent',
      body: { contents: [question], tools: [WEATHER], generationConfig },
    },
    {
      name: 'answer',
      operation: 'generateContent',
      body: {
        contents: [question, { $from: 'ask', at: '/candidates/0/content' }, results(1)],
        tools: [WEATHER],
        generationConfig,
      },
      // Without a call before it, a response is wrong; the rules know what went before.
      expect: 'either',
    },
  ],
});
