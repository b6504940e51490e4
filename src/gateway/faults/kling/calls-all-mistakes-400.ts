import { changeStatus, fault } from '../../reply.ts';

export default fault({
  does: 'Sends what upstream does not have with 400, and leaves upstream’s code for it in the body.',
  breaks: ['kling/errors/code-pairs-with-status'],
  answer: (reply, { operation }) =>
    operation !== undefined && reply.kind === 'json' && reply.status === 404
      ? changeStatus(reply, 400)
      : reply,
});
