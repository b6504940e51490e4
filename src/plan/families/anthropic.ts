import type { FamilyHabits } from '../family-habits.ts';

export default {
  // Room for a model that thinks before it answers in one word, and a cap on what a case may cost.
  brief: { at: '/max_tokens', value: 512, notWith: ['thinking'], unless: ['/thinking'] },
  operations: ['createMessage', 'streamMessage'],
  wrongBodies: [
    {
      slug: 'model',
      defect: 'wrong-role',
      title: 'the role model in messages',
      put: { at: '/messages/0/role', value: 'model' },
    },
    {
      slug: 'contents',
      defect: 'gemini-body',
      title: 'a Gemini contents body',
      instead: {
        model: '',
        max_tokens: 512,
        contents: [{ role: 'user', parts: [{ text: 'Name the capital of France in one word.' }] }],
      },
    },
    {
      slug: 'tools',
      defect: 'openai-body',
      title: 'a tool as OpenAI declares it',
      put: {
        at: '/tools',
        value: [
          {
            type: 'function',
            function: {
              name: 'get_weather',
              description: 'Tells the weather of a city.',
              parameters: { type: 'object', properties: { city: { type: 'string' } } },
            },
          },
        ],
      },
    },
  ],
} satisfies FamilyHabits;
