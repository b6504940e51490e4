import { type Exchange, member, numberOf, requestOf, rule } from 'concordat/suite';
import { EMBEDDED, hasVectors, vectorsOf } from './_vectors.ts';

const askedOf = (exchange: Exchange): number | undefined =>
  numberOf(member(requestOf(exchange), 'dimensions'));

export default rule({
  level: 'should',
  says: 'A vector is as long as dimensions asks.',
  see: 'openai/embeddings#Create embeddings, dimensions',
  on: EMBEDDED,
  needs: ['embedding-dimensions'],
  when: ({ exchange }) => {
    if (askedOf(exchange) === undefined) return 'the request names no dimensions';
    return hasVectors(exchange);
  },
  *check({ exchange }) {
    const asked = askedOf(exchange) ?? 0;
    for (const { at, value } of vectorsOf(exchange))
      if (value.length !== asked)
        yield { at, expected: `${asked} values, as dimensions asks`, actual: value.length };
  },
});
