import { scenario } from 'concordat/suite';

const model = { literal: 'concordat-no-such-model' };
const body = { model: '', messages: [{ role: 'user', content: 'Reply with the word yes.' }], max_tokens: 64 };

export default scenario({
  title: 'Keys that are wrong beside other mistakes, and good keys in ways that the page may not name',
  effort: 'full',
  steps: [
    {
      name: 'wrong-key-unknown-model',
      operation: 'createChatCompletion',
      auth: 'wrong',
      model,
      body,
      expect: 'reject',
    },
    {
      name: 'no-key-unknown-model',
      operation: 'createChatCompletion',
      auth: 'none',
      model,
      body,
      expect: 'reject',
    },
    {
      name: 'wrong-key-no-contents',
      operation: 'createChatCompletion',
      auth: 'wrong',
      body: { model: '' },
      expect: 'reject',
    },
    { name: 'api-key', operation: 'createChatCompletion', auth: 'x-api-key', body, expect: 'either' },
  ],
});
