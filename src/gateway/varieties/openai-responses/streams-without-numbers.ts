import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Streams events without sequence numbers, as upstream did in March 2025.',
  breaks: [],
  answer: (reply) =>
    reply.kind === 'stream' ? changeReplyAt(reply, '/sequence_number', () => undefined) : reply,
});
