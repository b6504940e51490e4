import { member, rule } from 'concordat/suite';
import { chunksOf, hasChunks, isPartialReply, STREAMED } from './_stream.ts';

export default rule({
  level: 'must',
  says: 'Every event is a partial reply: a JSON object with at least one member of a GenerateContentResponse.',
  see: 'google/discovery#GenerateContentResponse',
  on: STREAMED,
  when: hasChunks,
  *check({ exchange }) {
    // Another rule speaks about errors in a stream.
    for (const { at, value } of chunksOf(exchange))
      if (!isPartialReply(value) && member(value, 'error') === undefined)
        yield {
          at,
          expected: 'candidates, promptFeedback or usageMetadata',
          actual: `an event with ${Object.keys(value).slice(0, 5).join(', ') || 'no member'} only`,
        };
  },
});
