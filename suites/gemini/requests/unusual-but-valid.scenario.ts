import { type ScenarioStep, scenario, type Template } from 'concordat/suite';

const ask = (text: string) => ({ role: 'user', parts: [{ text }] });
const small = { maxOutputTokens: 64 };

const WEATHER = {
  functionDeclarations: [
    {
      name: 'get_weather',
      description: 'Tells the current weather of a city.',
      parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
  ],
};

const unusual = (name: string, body: Template): ScenarioStep => ({
  name,
  operation: 'generateContent',
  body,
  expect: 'either',
});

export default scenario({
  title: 'Requests that are unusual in their form and good all the same',
  effort: 'full',
  needs: ['tools'],
  steps: [
    unusual('role-omitted', {
      contents: [{ parts: [{ text: 'Reply with the word yes.' }] }],
      generationConfig: small,
    }),
    // What the next one differs from in its spelling alone.
    unusual('camel-case', {
      contents: [ask('Count from 1 to 300, separated by commas.')],
      generationConfig: { maxOutputTokens: 16 },
    }),
    unusual('snake-case', {
      contents: [ask('Count from 1 to 300, separated by commas.')],
      generation_config: { max_output_tokens: 16 },
    }),
    unusual('lower-case', {
      contents: [ask('Reply with the word yes.')],
      tools: [WEATHER],
      toolConfig: { functionCallingConfig: { mode: 'none' } },
      generationConfig: small,
    }),
    unusual('lone-object', { contents: { role: 'user', parts: { text: 'Reply with the word yes.' } } }),
    unusual('function-role', {
      contents: [
        ask('What is the weather in Paris?'),
        { role: 'model', parts: [{ functionCall: { name: 'get_weather', args: { city: 'Paris' } } }] },
        {
          role: 'function',
          parts: [{ functionResponse: { name: 'get_weather', response: { sky: 'clear' } } }],
        },
        { role: 'model', parts: [{ text: 'The sky over Paris is clear.' }] },
        ask('Reply with the word yes.'),
      ],
      tools: [WEATHER],
      generationConfig: small,
    }),
    unusual('instruction-role', {
      systemInstruction: { role: 'user', parts: [{ text: 'Answer in one word.' }] },
      contents: [ask('Reply with the word yes.')],
      generationConfig: small,
    }),
    unusual('unknown-member', { contents: [ask('Reply with the word yes.')], concordatUnknown: 1 }),
    unusual('null-config', { contents: [ask('Reply with the word yes.')], generationConfig: null }),
    unusual('large-limit', {
      contents: [ask('Reply with the word yes.')],
      generationConfig: { maxOutputTokens: 1_000_000 },
    }),
    {
      name: 'several-turns',
      operation: 'generateContent',
      body: {
        contents: [
          ask('My favourite colour is green.'),
          { role: 'model', parts: [{ text: 'Good to know.' }] },
          ask('Which colour did I name?'),
        ],
        generationConfig: small,
      },
    },
  ],
});
