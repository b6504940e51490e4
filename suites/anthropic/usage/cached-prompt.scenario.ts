import { type ScenarioStep, scenario } from 'concordat/suite';
import { LONG } from './_cached.ts';

const step = (name: string): ScenarioStep => ({
  name,
  operation: 'createMessage',
  body: {
    model: '',
    max_tokens: 16,
    system: [{ type: 'text', text: LONG, cache_control: { type: 'ephemeral' } }],
    messages: [{ role: 'user', content: 'What does rye bread need? Answer in one word.' }],
  },
});

export default scenario({
  title: 'A long prompt that is to be cached, sent twice',
  effort: 'full',
  needs: ['prompt-caching'],
  steps: [step('first'), step('second')],
});
