import { arrayOf, type Exchange, type JsonValue, member, requestOf, rule } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

const contentsOf = (exchange: Exchange): readonly string[] =>
  arrayOf(member(requestOf(exchange), 'requests')).map((one: JsonValue) =>
    JSON.stringify(member(one, 'content') ?? null),
  );

export default rule({
  level: 'must',
  says: 'Different texts of one batch get different vectors.',
  see: 'google/embeddings#Generating embeddings',
  on: { operation: 'batchEmbedContents', status: 'success' },
  when: ({ exchange }) =>
    new Set(contentsOf(exchange)).size > 1 || 'the batch does not hold two different texts',
  *check({ exchange }) {
    const contents = contentsOf(exchange);
    const seen = new Map<string, number>();
    for (const [n, { at, value }] of vectorsOf(exchange).entries()) {
      const key = value.join();
      const before = seen.get(key);
      if (before !== undefined && contents[before] !== contents[n])
        yield {
          at,
          expected: 'a vector of its own',
          actual: `the vector of request ${before}, whose text differs`,
        };
      else seen.set(key, n);
    }
  },
});
