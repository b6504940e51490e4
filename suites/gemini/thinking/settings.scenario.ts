import { type ScenarioStep, scenario, type Template } from 'concordat/suite';

const step = (name: string, model: 'text' | 'thinking', thinkingConfig: Template): ScenarioStep => ({
  name,
  operation: 'generateContent',
  model,
  body: {
    contents: [{ role: 'user', parts: [{ text: 'Which is larger, 9.8 or 9.11? Answer in one word.' }] }],
    generationConfig: { maxOutputTokens: 512, thinkingConfig },
  },
  // What is right depends on the model, so the rules read its name.
  expect: 'either',
});

export default scenario({
  title: 'Settings of thinking that exclude each other, that the model lacks, or in lower case',
  effort: 'full',
  needs: ['thinking'],
  steps: [
    step('level-and-budget', 'thinking', { thinkingLevel: 'LOW', thinkingBudget: 1024 }),
    step('level-on-text', 'text', { thinkingLevel: 'LOW' }),
    step('budget-zero', 'text', { thinkingBudget: 0 }),
    step('lower-case', 'thinking', { thinkingLevel: 'low' }),
  ],
});
