import { rule } from 'concordat/suite';
import { EMBEDDED, hasVectors, lengthOf, vectorsOf } from './_vectors.ts';

const TOLERANCE = 0.01;

export default rule({
  level: 'may',
  says: 'Vectors have the length 1, so that their products are cosines.',
  see: 'recorded/openai#39 of 39 replies of embeddings',
  on: EMBEDDED,
  when: ({ exchange }) => hasVectors(exchange),
  *check({ exchange }) {
    for (const { at, value } of vectorsOf(exchange)) {
      const length = lengthOf(value);
      if (Math.abs(length - 1) > TOLERANCE) yield { at, expected: 'a length of 1', actual: length };
    }
  },
});
