import { type JsonValue, scenario } from 'concordat/suite';

const SENTENCE = 'Rye bread needs flour, water, salt and time. ';
const user = (text: string): JsonValue => [{ role: 'user', parts: [{ text }] }];
const TOOLS: JsonValue = [
  {
    functionDeclarations: [
      {
        name: 'find_recipe',
        description: 'Finds a recipe by its ingredients, its origin and the time that it takes. '.repeat(4),
        parameters: {
          type: 'object',
          properties: {
            ingredients: { type: 'string', description: 'A list of ingredients, separated by commas' },
          },
        },
      },
    ],
  },
];

export default scenario({
  title: 'A text counted, the same text eight times over, with tools, and billed',
  effort: 'standard',
  needs: ['token-counting'],
  steps: [
    { name: 'short', operation: 'countTokens', body: { contents: user(SENTENCE) } },
    { name: 'long', operation: 'countTokens', body: { contents: user(SENTENCE.repeat(8)) } },
    {
      name: 'withTools',
      operation: 'countTokens',
      body: { contents: user(SENTENCE), tools: TOOLS },
      expect: 'either',
    },
    {
      name: 'billed',
      operation: 'generateContent',
      body: { contents: user(SENTENCE.repeat(8)), generationConfig: { maxOutputTokens: 16 } },
    },
  ],
});
