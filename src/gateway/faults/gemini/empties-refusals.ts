import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses a missing or wrong key with an empty body that is called JSON.',
  breaks: [
    'contract/body',
    'http/authentication/key-comes-first',
    'http/authentication/no-key',
    'http/authentication/wrong-key',
    'http/responses/declared-json-parses',
  ],
  answer: (reply, { credential }) =>
    reply.kind === 'json' && reply.status >= 400 && credential?.known !== true
      ? { kind: 'bytes', status: reply.status, headers: reply.headers, body: '' }
      : reply,
});
