import { type ScenarioStep, scenario, type Template } from 'concordat/suite';

const step = (name: string, thinking: Template): ScenarioStep => ({
  name,
  operation: 'createMessage',
  model: 'thinking',
  body: {
    model: '',
    max_tokens: 1024,
    thinking,
    messages: [{ role: 'user', content: 'Which is larger, 9.8 or 9.11? Answer in one word.' }],
  },
  // Which types a model takes differs; its own rule says it at the level of the provider's page.
  expect: 'either',
});

export default scenario({
  title: 'Thinking left to the model, and thinking switched off',
  effort: 'full',
  needs: ['adaptive-thinking'],
  steps: [step('adaptive', { type: 'adaptive' }), step('disabled', { type: 'disabled' })],
});
