import { below, isObject, member, rule } from 'concordat/suite';
import { cameWhole, chunksOf, STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'The last event of a stream carries the usageMetadata that counts.',
  see: 'recorded/gemini#452 of 452 streams',
  on: STREAMED,
  when: cameWhole,
  *check({ exchange }) {
    const chunks = chunksOf(exchange);
    const last = chunks.at(-1);
    if (last === undefined || isObject(member(last.value, 'usageMetadata'))) return;
    const earlier = chunks.filter(({ value }) => isObject(member(value, 'usageMetadata'))).length;
    yield {
      at: below(last.at, 'usageMetadata'),
      expected: 'usageMetadata',
      actual:
        earlier === 0
          ? 'no event of the stream has it'
          : `${earlier} earlier events have it, the last has not`,
    };
  },
});
