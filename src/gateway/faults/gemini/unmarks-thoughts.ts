import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends thoughts without their mark, as a part of the answer.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/3227',
  breaks: ['gemini/thinking/asked-thoughts-are-shown'],
  answer: (reply) => changeReplyAt(reply, '/candidates/*/content/parts/*/thought', () => undefined),
});
