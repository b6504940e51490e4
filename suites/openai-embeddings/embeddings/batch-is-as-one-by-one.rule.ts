import { type Evidence, rule } from 'concordat/suite';
import { cosine } from '../../_cosine.ts';
import { type Vector, vectorsOf } from './_vectors.ts';

const alone = ({ exchanges: { first, second } }: Evidence): readonly Vector[] =>
  [first, second].flatMap((exchange) => vectorsOf(exchange).slice(0, 1));

// The same text costs no more than rounding; models that round otherwise in batches stay above this.
const LEAST = 0.98;

export default rule({
  level: 'should',
  says: 'A text has the same vector in a batch as alone, and stands in its own place.',
  see: 'openai/embeddings#Create embeddings, input',
  on: { scenario: 'openai-embeddings/embeddings/formats' },
  when: (evidence) =>
    (alone(evidence).length === 2 && vectorsOf(evidence.exchanges.batch).length === 2) ||
    'the three replies do not hold four vectors',
  *check(evidence) {
    const one = alone(evidence);
    for (const [n, { at, value }] of vectorsOf(evidence.exchanges.batch).entries()) {
      const own = cosine(value, one[n]?.value ?? []);
      const other = cosine(value, one[1 - n]?.value ?? []);
      if (own < LEAST)
        yield {
          at: `/batch${at}`,
          expected: 'the vector that the text has alone',
          actual: `cosine ${own.toFixed(3)}${other > own ? `, nearer to the other text (${other.toFixed(3)})` : ''}`,
        };
    }
  },
});
