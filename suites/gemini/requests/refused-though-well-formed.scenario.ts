import { scenario } from 'concordat/suite';

const ask = (text: string) => ({ role: 'user', parts: [{ text }] });
const call = (city: string) => ({ functionCall: { name: 'get_weather', args: { city } } });

const tools = [
  {
    functionDeclarations: [
      {
        name: 'get_weather',
        description: 'Tells the current weather of a city.',
        parameters: { type: 'OBJECT', properties: { city: { type: 'STRING' } }, required: ['city'] },
      },
    ],
  },
];

export default scenario({
  title: 'Requests whose parts do not make a conversation',
  effort: 'full',
  needs: ['tools'],
  steps: [
    { name: 'no-turn', operation: 'generateContent', body: { contents: [] }, expect: 'reject' },
    {
      name: 'no-part',
      operation: 'generateContent',
      body: { contents: [{ role: 'user', parts: [] }] },
      expect: 'reject',
    },
    {
      name: 'parts-left-out',
      operation: 'generateContent',
      body: { contents: [{ role: 'user' }] },
      expect: 'reject',
    },
    {
      name: 'empty-part',
      operation: 'generateContent',
      body: { contents: [{ role: 'user', parts: [{}] }] },
      expect: 'reject',
    },
    {
      name: 'one-response-for-two-calls',
      operation: 'generateContent',
      body: {
        contents: [
          ask('What is the weather in Paris and in Rome?'),
          { role: 'model', parts: [call('Paris'), call('Rome')] },
          {
            role: 'user',
            parts: [{ functionResponse: { name: 'get_weather', response: { sky: 'clear' } } }],
          },
        ],
        tools,
      },
      expect: 'reject',
    },
  ],
});
