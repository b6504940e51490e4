import { arrayOf, type Exchange, member, requestOf, rule, stringOf } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

const contentsOf = (exchange: Exchange): readonly string[] =>
  arrayOf(member(requestOf(exchange), 'requests')).map((one) =>
    arrayOf(member(member(one, 'content'), 'parts'))
      .map((part) => stringOf(member(part, 'text')) ?? JSON.stringify(part))
      .join(' ')
      // Older models do not tell these apart.
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase(),
  );

export default rule({
  level: 'must',
  says: 'Different texts of one batch get different vectors.',
  see: 'google/embeddings#Generating embeddings',
  on: { operation: 'batchEmbedContents', status: 'success' },
  when: ({ exchange }) => {
    if (new Set(contentsOf(exchange)).size < 2) return 'the batch does not hold two different texts';
    return (
      vectorsOf(exchange).filter(({ value }) => value.length > 0).length > 1 ||
      'the reply holds fewer than two vectors'
    );
  },
  *check({ exchange }) {
    const contents = contentsOf(exchange);
    const seen = new Map<string, number>();
    for (const [n, { at, value }] of vectorsOf(exchange).entries()) {
      if (value.length === 0) continue;
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
