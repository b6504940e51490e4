import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls the status of what it does not serve UPSTREAM_ERROR.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/1942',
  breaks: ['gemini/errors/word-is-rpc-code'],
  answer: (reply, { operation }) =>
    operation === undefined ? changeReplyAt(reply, '/error/status', () => 'UPSTREAM_ERROR') : reply,
});
