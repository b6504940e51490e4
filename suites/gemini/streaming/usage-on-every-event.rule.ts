import { below, isObject, member, rule } from 'concordat/suite';
import { chunksOf, hasChunks, STREAMED } from './_stream.ts';

export default rule({
  level: 'may',
  says: 'Every event of a stream carries usageMetadata, so that an aborted stream can be accounted for.',
  see: 'recorded/gemini#452 of 452 streams',
  on: STREAMED,
  when: hasChunks,
  *check({ exchange }) {
    const chunks = chunksOf(exchange);
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
