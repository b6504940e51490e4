import { scenario } from 'concordat/suite';

const messages = [{ role: 'user', content: 'Reply with the word yes.' }];

export default scenario({
  title: 'A member of the body that no page has',
  effort: 'full',
  steps: [
    {
      name: 'unknown-member',
      operation: 'createChatCompletion',
      body: { model: '', messages, max_tokens: 64, concordat_unknown: { of: 'no page' } },
      expect: 'either',
    },
  ],
});
