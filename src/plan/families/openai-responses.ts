import type { FamilyHabits } from '../family-habits.ts';

const text = 'Name the capital of France in one word.';

export default {
  // Room for a model that thinks before it answers in one word, and a cap on what a case may cost.
  brief: { at: '/max_output_tokens', value: 512, notWith: ['thinking', 'reasoning'] },
  operations: ['createResponse', 'streamResponse'],
  wrongBodies: [
    {
      slug: 'model',
      defect: 'wrong-role',
      title: 'the role model in input',
      put: { at: '/input', value: [{ role: 'model', content: text }] },
    },
    {
      slug: 'messages',
      defect: 'openai-body',
      title: 'the messages of a chat in place of input',
      instead: { model: '', messages: [{ role: 'user', content: text }] },
    },
    {
      slug: 'contents',
      defect: 'gemini-body',
      title: 'a Gemini contents body',
      instead: { model: '', contents: [{ role: 'user', parts: [{ text }] }] },
    },
  ],
} satisfies FamilyHabits;
