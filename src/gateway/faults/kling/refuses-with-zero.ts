import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Leaves the code at 0 where it refuses a request.',
  breaks: ['kling/replies/zero-means-success'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/code', () => 0) : reply),
});
