import { scenario } from 'concordat/suite';
import { FIRST, SECOND } from './_texts.ts';

export default scenario({
  title: 'Two texts, one by one, together, and one of them in base64 as official clients ask for it',
  effort: 'standard',
  steps: [
    { name: 'first', operation: 'createEmbedding', body: { model: '', input: FIRST } },
    {
      name: 'second',
      operation: 'createEmbedding',
      body: { model: '', input: SECOND, encoding_format: 'float' },
    },
    { name: 'batch', operation: 'createEmbedding', body: { model: '', input: [FIRST, SECOND] } },
    {
      name: 'packed',
      operation: 'createEmbedding',
      body: { model: '', input: FIRST, encoding_format: 'base64' },
      expect: 'either',
    },
  ],
});
