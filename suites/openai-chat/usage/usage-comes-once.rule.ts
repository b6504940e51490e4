import { rule } from 'concordat/suite';
import { chunksOf, usagesOf } from '../_reply.ts';
import { STREAMED } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'One chunk of a stream carries usage; on the others it is null or not there.',
  see: 'openai/chat-completions#stream_options',
  on: STREAMED,
  when: ({ exchange }) => usagesOf(exchange).length > 0 || 'the stream carries no usage',
  *check({ exchange }) {
    const usages = usagesOf(exchange);
    const second = usages[1];
    if (second !== undefined)
      yield {
        at: second.at,
        expected: 'usage on one chunk: clients add up what they see',
        actual: `usage on ${usages.length} of ${chunksOf(exchange).length} chunks`,
      };
  },
});
