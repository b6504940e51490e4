import { scenario } from 'concordat/suite';
import { ask, STRICT } from './_weather.ts';

export default scenario({
  title: 'A function that is declared in strict mode',
  effort: 'full',
  needs: ['tools'],
  steps: [
    {
      name: 'strict',
      operation: 'createChatCompletion',
      body: {
        model: '',
        messages: [ask('What is the weather in Lisbon, in degrees celsius? Use the function.')],
        tools: [STRICT],
      },
      // Its own rule says it at the level of the provider's page.
      expect: 'either',
    },
  ],
});
