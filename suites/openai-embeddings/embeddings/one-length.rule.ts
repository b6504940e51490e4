import { rule } from 'concordat/suite';
import { EMBEDDED, hasVectors, vectorsOf } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'All vectors of one reply have the same length.',
  see: 'openai/embeddings#The embedding object',
  on: EMBEDDED,
  when: ({ exchange }) => {
    const vectors = hasVectors(exchange);
    if (vectors !== true) return vectors;
    return vectorsOf(exchange).length > 1 || 'the reply holds fewer than two vectors';
  },
  *check({ exchange }) {
    const [first, ...others] = vectorsOf(exchange);
    for (const { at, value } of others)
      if (value.length !== first?.value.length)
        yield { at, expected: `${first?.value.length} values, as in the first vector`, actual: value.length };
  },
});
