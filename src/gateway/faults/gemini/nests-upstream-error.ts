import { changeReplyAt } from '../../change.ts';
import { fault, isError } from '../../reply.ts';

export default fault({
  does: 'Puts the whole JSON error of the service behind it into the message.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1942',
  breaks: ['gemini/errors/message-is-not-json', 'gemini/requests/wrong-role-names-roles'],
  answer: (reply) =>
    isError(reply) && reply.kind === 'json'
      ? changeReplyAt(reply, '/error/message', () => JSON.stringify(reply.body))
      : reply,
});
