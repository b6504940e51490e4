import { arrayOf, below, type Exchange, member, numberOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { listIn } from '../../_placed.ts';
import { GENERATED, whole } from '../_answer.ts';
import { groundingsOf } from './_grounding.ts';

/** Chunks of one candidate over the whole answer: indices count across all responses of a stream. */
const chunksOf = (exchange: Exchange, candidate: number): number =>
  groundingsOf(exchange)
    .filter(({ index }) => index === candidate)
    .reduce((sum, grounding) => sum + listIn(grounding, 'groundingChunks').length, 0);

const supportsOf = (exchange: Exchange) =>
  groundingsOf(exchange).flatMap((grounding) =>
    listIn(grounding, 'groundingSupports').map((support) => ({ ...support, index: grounding.index })),
  );

export default rule({
  level: 'should',
  says: 'A grounding support points at chunks that are there, and its segment does not end before it starts.',
  see: 'google/discovery#GroundingSupport',
  on: GENERATED,
  needs: ['search-grounding'],
  when: ({ exchange }) =>
    allHold(whole(exchange), supportsOf(exchange).length > 0 || 'the answer holds no grounding support'),
  *check({ exchange }) {
    for (const { at, value, index } of supportsOf(exchange)) {
      const chunks = chunksOf(exchange, index);
      const indices = arrayOf(member(value, 'groundingChunkIndices'));
      for (const [n, chunk] of indices.entries())
        if (typeof chunk !== 'number' || chunk < 0 || chunk >= chunks)
          yield {
            at: below(at, 'groundingChunkIndices', n),
            expected: `the index of one of ${chunks} chunks`,
            actual: chunk,
          };
      const segment = member(value, 'segment');
      const start = numberOf(member(segment, 'startIndex')) ?? 0;
      const end = numberOf(member(segment, 'endIndex')) ?? 0;
      if (start > end) yield { at: below(at, 'segment'), expected: `an end from ${start} on`, actual: end };
    }
  },
});
