import type { FamilyHabits } from '../family-habits.ts';

export default {
  operations: ['createEmbedding'],
  wrongBodies: [
    {
      slug: 'content',
      defect: 'gemini-body',
      title: 'a Gemini content body',
      instead: { model: '', content: { parts: [{ text: 'a green apple' }] } },
    },
  ],
} satisfies FamilyHabits;
