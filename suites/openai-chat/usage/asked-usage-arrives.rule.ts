import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { asksForUsage } from '../_asked.ts';
import { usagesOf } from '../_reply.ts';
import { STREAMED, wentWell } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'With stream_options.include_usage the token counts arrive in a chunk of the stream.',
  see: 'openai/chat-completions#stream_options',
  on: STREAMED,
  when: (evidence) =>
    allHold(asksForUsage(evidence.exchange) || 'no usage was asked for', wentWell(evidence)),
  *check({ exchange }) {
    if (usagesOf(exchange).length === 0)
      yield {
        at: '/response/stream',
        expected: 'a chunk with usage before data: [DONE]: include_usage was asked for',
        actual: 'no chunk of the stream has usage',
      };
  },
});
