import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Answers a query for a task that there is not with a success about nothing.',
  breaks: [],
  answer: (reply, { method, operation, credential, query }) =>
    method === 'GET' &&
    operation !== undefined &&
    credential?.known === true &&
    (query['taskId'] ?? '') !== '' &&
    isError(reply) &&
    reply.kind === 'json'
      ? { ...reply, status: 200, body: { code: 200, msg: 'success', data: null } }
      : reply,
});
