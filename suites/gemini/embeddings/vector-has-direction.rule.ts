import { rule } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'A vector of a text has values, and not all of them are zero.',
  see: 'google/embeddings#Generating embeddings',
  on: { operation: ['embedContent', 'batchEmbedContents'], status: 'success' },
  when: ({ exchange }) => vectorsOf(exchange).length > 0 || 'the reply carries no embedding',
  *check({ exchange }) {
    for (const { at, value } of vectorsOf(exchange))
      if (!value.some((number) => number !== 0))
        yield {
          at,
          expected: 'numbers, not all zero',
          actual: value.length === 0 ? 'no numbers' : `${value.length} numbers, all zero`,
        };
  },
});
