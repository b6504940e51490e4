import { arrayOf, type Exchange, member, requestOf, rule } from 'concordat/suite';
import { vectorsOf } from './_vectors.ts';

/** The lengths that the requests of a batch ask for; a request that asks for none counts as one more. */
const lengthsAsked = (exchange: Exchange): number =>
  new Set(arrayOf(member(requestOf(exchange), 'requests')).map((one) => member(one, 'outputDimensionality')))
    .size;

export default rule({
  level: 'must',
  says: 'All vectors that one model makes in one batch have the same length.',
  see: 'google/embeddings#Controlling embedding size',
  on: { operation: 'batchEmbedContents', status: 'success' },
  when: ({ exchange }) => {
    if (lengthsAsked(exchange) > 1) return 'the requests ask for different lengths';
    return vectorsOf(exchange).length > 1 || 'the reply holds fewer than two vectors';
  },
  *check({ exchange }) {
    const [first, ...others] = vectorsOf(exchange);
    for (const { at, value } of others)
      if (value.length !== first?.value.length)
        yield { at, expected: `${first?.value.length} values, as in the first vector`, actual: value.length };
  },
});
