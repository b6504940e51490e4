import { type ScenarioStep, scenario } from 'concordat/suite';

// The two documented values, one bare and one in base64.
const SIGNATURES = {
  bare: 'skip_thought_signature_validator',
  encoded: 'Y29udGV4dF9lbmdpbmVlcmluZ19pc190aGVfd2F5X3RvX2dv',
};

const step = ([name, thoughtSignature]: readonly [string, string]): ScenarioStep => ({
  name,
  operation: 'generateContent',
  model: 'thinking',
  body: {
    contents: [
      { role: 'user', parts: [{ text: 'What is the weather in Paris now?' }] },
      {
        role: 'model',
        parts: [{ functionCall: { name: 'get_weather', args: { city: 'Paris' } }, thoughtSignature }],
      },
      {
        role: 'user',
        parts: [{ functionResponse: { name: 'get_weather', response: { sky: 'hail', temperature: 17 } } }],
      },
    ],
    tools: [
      {
        functionDeclarations: [
          {
            name: 'get_weather',
            description: 'Tells the current weather of one city.',
            parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
          },
        ],
      },
    ],
  },
  expect: 'either',
});

export default scenario({
  title: 'A function call that no model made, with the signatures that are documented for it',
  effort: 'full',
  needs: ['tools', 'thought-signatures'],
  steps: Object.entries(SIGNATURES).map(step),
});
