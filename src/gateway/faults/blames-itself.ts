import { changeReplyAt } from '../change.ts';
import { changeStatus, fault } from '../reply.ts';

export default fault({
  does: 'Reports a body that is not JSON as its own failure, 500 INTERNAL.',
  see: 'https://github.com/QuantumNous/new-api/issues/6773',
  breaks: [],
  answer: (reply, { body, method }) =>
    reply.kind === 'json' && reply.status === 400 && body === undefined && method === 'POST'
      ? changeStatus(
          changeReplyAt(changeReplyAt(reply, '/error/code', () => 500), '/error/status', () => 'INTERNAL'),
          500,
        )
      : reply,
});
