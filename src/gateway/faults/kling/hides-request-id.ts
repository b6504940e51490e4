import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Leaves the id of the request out of errors.',
  breaks: ['kling/replies/request-id'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/request_id', () => undefined) : reply),
});
