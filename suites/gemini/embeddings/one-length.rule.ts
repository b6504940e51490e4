import { arrayOf, type Exchange, member, requestOf, rule } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

/** How many different values the requests of a batch have for a member; a request without it counts as one more. */
const spread = (exchange: Exchange, name: string): number =>
  new Set(arrayOf(member(requestOf(exchange), 'requests')).map((one) => member(one, name))).size;

export default rule({
  level: 'must',
  says: 'All vectors that one model makes in one batch have the same length.',
  see: 'google/embeddings#Controlling embedding size',
  on: { operation: 'batchEmbedContents', status: 'success' },
  when: ({ exchange }) => {
    if (spread(exchange, 'outputDimensionality') > 1) return 'the requests ask for different lengths';
    if (spread(exchange, 'model') > 1) return 'the requests name different models';
    return vectorsOf(exchange).length > 1 || 'the reply holds fewer than two vectors';
  },
  *check({ exchange }) {
    const [first, ...others] = vectorsOf(exchange);
    for (const { at, value } of others)
      if (value.length !== first?.value.length)
        yield { at, expected: `${first?.value.length} values, as in the first vector`, actual: value.length };
  },
});
