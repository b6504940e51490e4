import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a wrong key without a word.',
  breaks: ['kling/errors/message-says-something'],
  answer: (reply) =>
    reply.kind === 'json' && reply.status === 401 ? changeReplyAt(reply, '/message', () => '') : reply,
});
