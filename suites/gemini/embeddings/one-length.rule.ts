import { rule } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

export default rule({
  level: 'must',
  says: 'All vectors that one model makes in one batch have the same length.',
  see: 'google/embeddings#Controlling embedding size',
  on: { operation: 'batchEmbedContents', status: 'success' },
  when: ({ exchange }) => vectorsOf(exchange).length > 1 || 'the reply holds fewer than two vectors',
  *check({ exchange }) {
    const [first, ...others] = vectorsOf(exchange);
    for (const { at, value } of others)
      if (value.length !== first?.value.length)
        yield { at, expected: `${first?.value.length} values, as in the first vector`, actual: value.length };
  },
});
