import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { asksForUsage } from '../_asked.ts';
import { usagesOf } from '../_reply.ts';
import { hasChunks, STREAMED } from '../_stream.ts';

export default rule({
  level: 'may',
  says: 'A stream carries usage only where stream_options.include_usage asks for it.',
  see: 'openai/chat-completions#stream_options',
  on: STREAMED,
  when: (evidence) => allHold(!asksForUsage(evidence.exchange) || 'usage was asked for', hasChunks(evidence)),
  *check({ exchange }) {
    const [first, ...more] = usagesOf(exchange);
    if (first !== undefined)
      yield {
        at: first.at,
        expected: 'no usage: stream_options.include_usage was not sent',
        actual: `usage on ${more.length + 1} chunks`,
      };
  },
});
