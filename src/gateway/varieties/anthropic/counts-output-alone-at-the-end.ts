import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts the output alone in message_delta, as versions before 2025 did.',
  breaks: [],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeReplyAt(reply, '/usage', (usage) =>
          isObject(usage) ? { output_tokens: usage['output_tokens'] ?? 0 } : usage,
        )
      : reply,
});
