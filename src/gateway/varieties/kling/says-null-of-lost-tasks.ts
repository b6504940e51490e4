import { fault } from '../../reply.ts';

export default fault({
  does: 'Says of a task that there is not with 200, code 0 and null for its data.',
  breaks: [],
  answer: (reply, { operation, method }) =>
    operation !== undefined && method === 'GET' && reply.kind === 'json' && reply.status === 404
      ? { ...reply, status: 200, body: { code: 0, message: 'SUCCEED', request_id: 'r1', data: null } }
      : reply,
});
