import { type Evidence, rule } from 'concordat/suite';
import { cosine } from '../../_cosine.ts';
import { vectorsOf } from './_vectors.ts';

const singles = ({ exchanges }: Evidence) =>
  ['first', 'second'].flatMap((step) => vectorsOf(exchanges[step]).slice(0, 1));

export default rule({
  level: 'should',
  says: 'A batch answers in the order of its requests: each vector is nearest to that of its own text.',
  see: 'google/embeddings-api#Method: models.batchEmbedContents',
  on: { scenario: 'gemini/embeddings/alone-and-batched' },
  when: (evidence) =>
    (singles(evidence).length === 2 && vectorsOf(evidence.exchanges.batch).length === 2) ||
    'the three replies do not hold four vectors',
  *check(evidence) {
    const alone = singles(evidence).map(({ value }) => value);
    for (const [n, { at, value }] of vectorsOf(evidence.exchanges.batch).entries()) {
      const [own, other] = [cosine(value, alone[n] ?? []), cosine(value, alone[1 - n] ?? [])];
      if (own < other)
        yield {
          at: `/batch${at}`,
          expected: `nearest to the vector of its own text (cosine ${own.toFixed(3)})`,
          actual: `nearer to that of the other text (cosine ${other.toFixed(3)})`,
        };
    }
  },
});
