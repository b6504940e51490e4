import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Tells a state of a task that there is not.',
  breaks: ['kling/replies/refusal-tells-no-state'],
  answer: (reply, { method }) =>
    method === 'GET' && reply.kind === 'json' && reply.status === 404
      ? changeReplyAt(reply, '/data', () => ({ task_status: 'failed' }))
      : reply,
});
