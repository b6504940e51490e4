import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses every body with the same words and does not say what is wrong.',
  breaks: ['kling/errors/names-what-is-missing'],
  answer: (reply) =>
    isError(reply) && reply.kind === 'json' && reply.status === 400
      ? changeReplyAt(reply, '/message', () => 'Bad Request')
      : reply,
});
