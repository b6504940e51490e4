import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Leaves request_id out of errors.',
  breaks: ['dashscope/errors/own-error-has-all-members'],
  answer: (reply) => (isError(reply) ? changeReplyAt(reply, '/request_id', () => undefined) : reply),
});
