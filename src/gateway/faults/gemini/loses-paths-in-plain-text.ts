import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Refuses a path that it does not serve in plain text.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1195',
  provider: 'antigravity',
  breaks: ['http/routes/unknown-route-answers-json'],
  answer: (reply, { operation }) =>
    operation === undefined && isError(reply) && reply.kind === 'json'
      ? { kind: 'bytes', status: reply.status, headers: { 'content-type': 'text/plain' }, body: 'Not found' }
      : reply,
});
