import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts no output in message_delta.',
  breaks: [
    'anthropic/streaming/output-is-counted-at-the-end',
    'anthropic/streaming/usage-is-cumulative',
    'anthropic/usage/output-covers-the-answer',
  ],
  answer: (reply) =>
    reply.kind === 'stream'
      ? changeReplyAt(reply, '/usage/output_tokens', (count) => (count === undefined ? count : 0))
      : reply,
});
