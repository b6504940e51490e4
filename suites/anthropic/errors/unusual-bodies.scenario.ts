import { scenario } from 'concordat/suite';

const user = { role: 'user', content: 'Reply with the word yes.' };
const system = { role: 'system', content: 'Answer in one word.' };

export default scenario({
  title: 'A member of the body that no page has, and instructions among the messages, as OpenAI has them',
  effort: 'full',
  steps: [
    {
      name: 'unknown-member',
      operation: 'createMessage',
      body: { model: '', messages: [user], max_tokens: 64, concordat_unknown: { of: 'no page' } },
      expect: 'either',
    },
    {
      name: 'system-role',
      operation: 'createMessage',
      body: { model: '', messages: [system, user], max_tokens: 64 },
      expect: 'either',
    },
  ],
});
