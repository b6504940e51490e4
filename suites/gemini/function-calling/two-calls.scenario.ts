import { scenario } from 'concordat/suite';
import { ask, results, WEATHER } from './_weather.ts';

const question = ask(
  'What is the weather in Paris and in Rome now, in degrees celsius? Call the function for both at once.',
);
const generationConfig = { maxOutputTokens: 1024 };

export default scenario({
  title: 'Two function calls in one turn, and the turn that answers both',
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
        contents: [question, { $from: 'ask', at: '/candidates/0/content' }, results(2)],
        tools: [WEATHER],
        generationConfig,
      },
      expect: 'either',
    },
  ],
});
