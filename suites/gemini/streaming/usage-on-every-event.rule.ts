import { below, type Exchange, isObject, member, rule } from 'concordat/suite';
import { chunksOf, hasChunks, STREAMED } from './_stream.ts';

const spokenIn = (exchange: Exchange) =>
  chunksOf(exchange).filter(({ value }) => member(value, 'candidates') !== undefined);

export default rule({
  level: 'may',
  says: 'Every event of a stream with candidates carries usageMetadata, so that an aborted stream can be accounted for.',
  see: 'recorded/gemini#452 of 452 streams',
  on: STREAMED,
  when: (evidence) => {
    const chunks = hasChunks(evidence);
    return chunks !== true ? chunks : spokenIn(evidence.exchange).length > 0 || 'no event holds candidates';
  },
  *check({ exchange }) {
    const chunks = spokenIn(exchange);
    const bare = chunks.filter(({ value }) => !isObject(member(value, 'usageMetadata')));
    const [first] = bare;
    if (first !== undefined)
      yield {
        at: below(first.at, 'usageMetadata'),
        expected: 'usageMetadata on every event',
        actual: `none on ${bare.length} of ${chunks.length} events`,
      };
  },
});
