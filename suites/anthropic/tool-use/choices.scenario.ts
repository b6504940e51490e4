import { type JsonValue, type ScenarioStep, scenario } from 'concordat/suite';
import { ask, WEATHER } from './_weather.ts';

const TIME: JsonValue = {
  name: 'get_time',
  description: 'Tells the time in a city.',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

const step = (name: string, choice: JsonValue, question: string): ScenarioStep => ({
  name,
  operation: 'createMessage',
  body: {
    model: '',
    max_tokens: 512,
    messages: [ask(question)],
    tools: [TIME, WEATHER],
    tool_choice: choice,
  },
  // Not every page names tool_choice: what must be accepted is what the contract says.
  expect: 'either',
});

const TIME_QUESTION = 'What time is it in Paris now? Use a tool.';

export default scenario({
  title: 'Tool calls that are forced, forced upon one tool, forbidden, and allowed one at a time',
  effort: 'full',
  needs: ['tools'],
  steps: [
    step('any', { type: 'any' }, 'Say hello to Paris.'),
    step('tool', { type: 'tool', name: 'get_weather' }, TIME_QUESTION),
    step('none', { type: 'none' }, TIME_QUESTION),
    step(
      'single',
      { type: 'auto', disable_parallel_tool_use: true },
      'What is the weather in Paris and in Rome now, in degrees celsius? Use the tool for both at once.',
    ),
  ],
});
