import type { FamilyHabits } from '../family-habits.ts';

const wrongRole = (role: string) =>
  ({
    slug: role,
    defect: 'wrong-role',
    title: `the role ${role} in contents`,
    put: { at: '/contents/0/role', value: role },
  }) as const;

export default {
  // Enough for a model that thinks before it answers in one word, and a cap on what a case may cost.
  brief: {
    at: '/generationConfig/maxOutputTokens',
    value: 512,
    // Thoughts and images count as output and would be cut off.
    notWith: ['thinking', 'image-output'],
  },
  operations: ['generateContent', 'streamGenerateContent'],
  wrongBodies: [
    wrongRole('assistant'),
    wrongRole('system'),
    wrongRole('tool'),
    {
      slug: 'messages',
      defect: 'openai-body',
      title: 'an OpenAI messages body',
      instead: { messages: [{ role: 'user', content: 'Name the capital of France in one word.' }] },
    },
  ],
} satisfies FamilyHabits;
