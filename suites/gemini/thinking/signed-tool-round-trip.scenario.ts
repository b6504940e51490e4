import { type ScenarioStep, scenario, type Template } from 'concordat/suite';

const question = {
  role: 'user',
  parts: [{ text: 'What is the weather in Paris now, in degrees celsius? Use the function.' }],
};
const result = {
  role: 'user',
  parts: [{ functionResponse: { name: 'get_weather', response: { sky: 'hail', temperature: 17 } } }],
};
const rest = {
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
  // So that the call is the first part.
  generationConfig: { thinkingConfig: { includeThoughts: false } },
};

const CALL = '/candidates/0/content/parts/0';
const functionCall = { $from: 'ask', at: `${CALL}/functionCall` };
const signature = { $from: 'ask', at: `${CALL}/thoughtSignature` };

const answered = (name: string, calls: Template): ScenarioStep => ({
  name,
  operation: 'generateContent',
  model: 'thinking',
  body: { contents: [question, calls, result], ...rest },
  // What is right depends on the answer before, so the rules read both.
  expect: 'either',
});

export default scenario({
  title: 'A signed function call, brought back as it came, with its signature changed, and without it',
  effort: 'standard',
  needs: ['tools', 'thought-signatures'],
  steps: [
    { name: 'ask', operation: 'generateContent', model: 'thinking', body: { contents: [question], ...rest } },
    answered('carried', { $from: 'ask', at: '/candidates/0/content' }),
    answered('without', { role: 'model', parts: [{ functionCall }] }),
    answered('changed', {
      role: 'model',
      parts: [{ functionCall, thoughtSignature: { ...signature, edit: 'tamper' } }],
    }),
  ],
});
