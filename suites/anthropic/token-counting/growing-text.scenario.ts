import { type JsonValue, type ScenarioStep, scenario } from 'concordat/suite';

const SENTENCE = 'Rye bread needs flour, water, salt and time. ';
const LONG = SENTENCE.repeat(8);

const user = (content: JsonValue): JsonValue => [{ role: 'user', content }];

const TOOLS: JsonValue = [
  {
    name: 'find_recipe',
    description: 'Finds a recipe by its ingredients, its origin and the time that it takes. '.repeat(4),
    input_schema: {
      type: 'object',
      properties: {
        ingredients: { type: 'string', description: 'A list of ingredients, separated by commas' },
      },
    },
  },
];

const count = (
  name: string,
  content: JsonValue,
  more: Readonly<Record<string, JsonValue>> = {},
): ScenarioStep => ({
  name,
  operation: 'countMessageTokens',
  body: { model: '', messages: user(content), ...more },
});

export default scenario({
  title: 'A text counted, eight times over, again, as blocks, with a system prompt, with tools, and billed',
  effort: 'standard',
  needs: ['token-counting'],
  steps: [
    count('short', SENTENCE),
    count('long', LONG),
    count('again', LONG),
    count('blocks', [{ type: 'text', text: LONG }]),
    { ...count('withSystem', SENTENCE, { system: `Speak as a baker. ${LONG}` }), expect: 'either' },
    { ...count('withTools', SENTENCE, { tools: TOOLS }), expect: 'either' },
    {
      name: 'billed',
      operation: 'createMessage',
      body: { model: '', max_tokens: 16, messages: user(LONG) },
    },
  ],
});
