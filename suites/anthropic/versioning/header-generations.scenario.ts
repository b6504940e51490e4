import { scenario } from 'concordat/suite';

const body = { model: '', messages: [{ role: 'user', content: 'Reply with the word yes.' }], max_tokens: 64 };
const operation = 'createMessage';

export default scenario({
  title: 'The headers of two generations of the official clients, and a version that was never published',
  effort: 'full',
  steps: [
    {
      name: 'api-key-and-2023',
      operation,
      auth: 'x-api-key',
      headers: { 'anthropic-version': '2023-06-01' },
      body,
      expect: 'either',
    },
    {
      name: 'bearer-and-2026',
      operation,
      auth: 'bearer',
      headers: { 'anthropic-version': '2026-10-21' },
      body,
      expect: 'either',
    },
    {
      name: 'unknown-version',
      operation,
      headers: { 'anthropic-version': '1999-12-31' },
      body,
      expect: 'either',
    },
  ],
});
