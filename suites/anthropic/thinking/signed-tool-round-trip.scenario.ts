import { type JsonValue, type ScenarioStep, scenario, type Template } from 'concordat/suite';

const question: JsonValue = {
  role: 'user',
  content: 'What is the weather in Paris now, in degrees celsius? Use the tool.',
};

const WEATHER: JsonValue = {
  name: 'get_weather',
  description: 'Tells the current weather of one city.',
  input_schema: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
};

const rest: Readonly<Record<string, JsonValue>> = {
  model: '',
  max_tokens: 2048,
  thinking: { type: 'enabled', budget_tokens: 1024 },
  tools: [WEATHER],
};

const from = (at: string): Template => ({ $from: 'ask', at });

// The thoughts are the first block.
const result: Template = {
  role: 'user',
  content: [
    {
      type: 'tool_result',
      tool_use_id: from('/content/type=tool_use/0/id'),
      content: '{"sky":"hail","temperature":17}',
    },
  ],
};

const answered = (name: string, content: Template): ScenarioStep => ({
  name,
  operation: 'createMessage',
  model: 'thinking',
  body: { ...rest, messages: [question, { role: 'assistant', content }, result] },
  // What is right depends on the answer before, so the rules read both.
  expect: 'either',
});

const changed: Template = {
  type: 'thinking',
  thinking: from('/content/0/thinking'),
  signature: { $from: 'ask', at: '/content/0/signature', edit: 'tamper' },
};

export default scenario({
  title:
    'A tool call with the thoughts before it, brought back as they came and with their signature changed',
  effort: 'standard',
  needs: ['tools', 'thinking', 'thought-signatures'],
  steps: [
    {
      name: 'ask',
      operation: 'createMessage',
      model: 'thinking',
      body: { ...rest, messages: [question] },
      expect: 'either',
    },
    answered('carried', from('/content')),
    answered('changed', [changed, from('/content/1')]),
  ],
});
