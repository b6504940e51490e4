import { fault } from '../../reply.ts';
import { asksFor } from './_songs.ts';

export default fault({
  does: 'Answers a query that names no task as a success about nothing.',
  breaks: ['suno/routes/published-routes-are-there', 'suno/routes/query-names-its-task'],
  answer: (reply, call) =>
    asksFor(call, 'getWavTask') && call.query['taskId'] === undefined && reply.kind === 'json'
      ? { ...reply, status: 200, body: { code: 200, msg: 'success', data: null } }
      : reply,
});
