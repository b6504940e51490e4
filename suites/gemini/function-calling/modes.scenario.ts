import { scenario } from 'concordat/suite';
import { ask, WEATHER } from './_weather.ts';

const TIME = {
  name: 'get_time',
  description: 'Tells the time in a city.',
  parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};
const tools = [{ functionDeclarations: [TIME, ...WEATHER.functionDeclarations] }];
const contents = [ask('What time is it in Paris now? Use a function.')];
const generationConfig = { maxOutputTokens: 1024 };

// Not every page names toolConfig: what must be accepted is what the contract says.
export default scenario({
  title: 'A call that is forced upon one function, and a call that is forbidden',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    {
      name: 'any',
      operation: 'generateContent',
      body: {
        contents,
        tools,
        toolConfig: { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: ['get_weather'] } },
        generationConfig,
      },
      expect: 'either',
    },
    {
      name: 'none',
      operation: 'generateContent',
      body: {
        contents,
        tools,
        toolConfig: { functionCallingConfig: { mode: 'NONE' } },
        generationConfig,
      },
      expect: 'either',
    },
  ],
});
