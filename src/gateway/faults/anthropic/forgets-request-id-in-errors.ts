import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Leaves request_id out of its errors.',
  breaks: ['anthropic/errors/error-has-request-id'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/request_id', () => undefined) : reply),
});
