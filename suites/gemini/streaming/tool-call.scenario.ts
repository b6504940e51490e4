import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A function call, streamed',
  effort: 'standard',
  needs: ['tools'],
  steps: [
    {
      name: 'call',
      operation: 'streamGenerateContent',
      body: {
        contents: [{ role: 'user', parts: [{ text: 'What is the weather in Paris, in degrees Celsius?' }] }],
        tools: [
          {
            functionDeclarations: [
              {
                name: 'get_weather',
                description: 'Gets the current weather for a city.',
                parameters: {
                  type: 'object',
                  properties: {
                    city: { type: 'string' },
                    unit: { type: 'string', enum: ['celsius', 'fahrenheit'] },
                  },
                  required: ['city', 'unit'],
                },
              },
            ],
          },
        ],
        generationConfig: { maxOutputTokens: 1024 },
      },
    },
  ],
});
