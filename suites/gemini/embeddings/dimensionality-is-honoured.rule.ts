import { arrayOf, type Exchange, member, numberOf, requestOf, rule } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

/** The length asked for, for each vector of the reply in order. */
const askedOf = (exchange: Exchange): readonly (number | undefined)[] => {
  const request = requestOf(exchange);
  const batch = member(request, 'requests');
  const each = batch === undefined ? [request] : arrayOf(batch);
  return each.map((one) => numberOf(member(one, 'outputDimensionality')));
};

export default rule({
  level: 'should',
  says: 'A vector is as long as outputDimensionality asks.',
  see: 'google/embeddings#Controlling embedding size',
  on: { operation: ['embedContent', 'batchEmbedContents'], status: 'success' },
  needs: ['embedding-dimensions'],
  when: ({ exchange }) => {
    const vectors = vectorsOf(exchange);
    if (!askedOf(exchange).some((asked) => asked !== undefined))
      return 'the request names no outputDimensionality';
    return vectors.length > 0 || 'the reply carries no embedding';
  },
  *check({ exchange }) {
    const asked = askedOf(exchange);
    for (const [n, { at, value }] of vectorsOf(exchange).entries())
      if (asked[n] !== undefined && value.length !== asked[n])
        yield { at, expected: `${asked[n]} values, as outputDimensionality asks`, actual: value.length };
  },
});
