import { scenario } from 'concordat/suite';

export default scenario({
  title: 'A text model asked for a vector, and a vector asked of nothing',
  effort: 'full',
  needs: ['embeddings'],
  steps: [
    {
      name: 'textModel',
      operation: 'embedContent',
      model: 'text',
      body: { content: { parts: [{ text: 'A vector of this, please.' }] } },
      expect: 'either',
    },
    { name: 'nothing', operation: 'embedContent', body: {}, expect: 'reject' },
  ],
});
