import { rule } from 'concordat/suite';
import { EMBEDDED, hasVectors, vectorsOf } from './_vectors.ts';

export default rule({
  level: 'should',
  says: 'A vector holds finite numbers, and not all of them are zero.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  when: ({ exchange }) => hasVectors(exchange),
  *check({ exchange }) {
    for (const { at, value } of vectorsOf(exchange))
      if (value.length === 0) yield { at, expected: 'numbers', actual: 'an empty vector' };
      else if (!value.every(Number.isFinite))
        yield { at, expected: 'finite numbers', actual: String(value.find((one) => !Number.isFinite(one))) };
      else if (value.every((one) => one === 0))
        yield { at, expected: 'a vector with a direction', actual: `${value.length} zeros` };
  },
});
