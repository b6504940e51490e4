import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says "Request contains an invalid argument." whatever was wrong with the request.',
  breaks: ['gemini/requests/wrong-role-names-roles', 'gemini/thinking/missing-signature-is-refused'],
  answer: (reply, { credential }) =>
    reply.kind === 'json' && reply.status === 400 && credential?.known === true
      ? changeReplyAt(reply, '/error/message', () => 'Request contains an invalid argument.')
      : reply,
});
