import type { FamilyHabits } from '../family-habits.ts';

export default {
  // The older name of the limit is the one that every provider publishes; models that think refuse it.
  brief: {
    at: '/max_tokens',
    value: 512,
    notWith: ['thinking', 'reasoning'],
    unless: ['/max_completion_tokens', '/reasoning_effort'],
  },
  operations: ['createChatCompletion', 'streamChatCompletion'],
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
        contents: [{ role: 'user', parts: [{ text: 'Name the capital of France in one word.' }] }],
      },
    },
    {
      slug: 'tools',
      defect: 'anthropic-body',
      title: 'a tool as Anthropic declares it',
      put: {
        at: '/tools',
        value: [
          {
            name: 'get_weather',
            description: 'Tells the weather of a city.',
            input_schema: { type: 'object', properties: { city: { type: 'string' } } },
          },
        ],
      },
    },
  ],
} satisfies FamilyHabits;
