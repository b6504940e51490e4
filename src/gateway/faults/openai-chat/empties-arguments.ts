import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends an empty text as arguments of a call.',
  breaks: ['openai-chat/tools/arguments-are-json'],
  answer: (reply) => changeReplyAt(reply, '/choices/*/message/tool_calls/*/function/arguments', () => ''),
});
