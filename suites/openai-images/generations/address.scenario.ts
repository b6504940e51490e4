import { scenario } from 'concordat/suite';

export default scenario({
  title: 'An image that is to be given by its address, and what lies there',
  effort: 'standard',
  // Models that only give base64 may give it, or refuse.
  lenient: true,
  steps: [
    {
      name: 'asked',
      operation: 'generateImage',
      body: { model: '', prompt: 'A red paper boat on a quiet stream.', response_format: 'url' },
      expect: 'either',
    },
    { name: 'picture', fetch: { from: 'asked', at: ['/data/*/url'] } },
  ],
});
