import { scenario } from 'concordat/suite';

const body = {
  model: '',
  max_tokens: 512,
  messages: [{ role: 'user', content: 'What is the weather in Paris, in degrees Celsius? Use the tool.' }],
  tools: [
    {
      name: 'get_weather',
      description: 'Gets the current weather for a city.',
      input_schema: {
        type: 'object',
        properties: {
          city: { type: 'string' },
          unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
        },
        required: ['city', 'unit'],
      },
    },
  ],
};

export default scenario({
  title: 'The same prompt for a tool call, unary and streamed',
  effort: 'full',
  needs: ['tools'],
  steps: [
    { name: 'unary', operation: 'createMessage', body },
    { name: 'streamed', operation: 'streamMessage', body },
  ],
});
