import { type Exchange, type JsonValue, rule } from 'concordat/suite';
import { EMBEDDED, hasVectors, inputsOf, vectorsOf } from './_vectors.ts';

// Older models do not tell these apart.
const plain = (input: JsonValue): string => JSON.stringify(input).replace(/\s+/g, ' ').trim().toLowerCase();

const textsOf = (exchange: Exchange): readonly string[] => inputsOf(exchange).map(plain);

export default rule({
  level: 'should',
  says: 'Different inputs of one request get different vectors.',
  see: 'openai/embeddings#Create embeddings',
  on: EMBEDDED,
  when: ({ exchange }) => {
    if (new Set(textsOf(exchange)).size < 2) return 'the request does not hold two different inputs';
    return hasVectors(exchange);
  },
  *check({ exchange }) {
    const texts = textsOf(exchange);
    const seen = new Map<string, number>();
    for (const [n, { at, value }] of vectorsOf(exchange).entries()) {
      const key = value.join();
      const before = seen.get(key);
      if (before !== undefined && texts[before] !== texts[n])
        yield { at, expected: 'a vector of its own', actual: `the vector of input ${before}, which differs` };
      else seen.set(key, n);
    }
  },
});
