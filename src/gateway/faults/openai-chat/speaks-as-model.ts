import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls the speaker of an answer model.',
  breaks: ['openai-chat/completions/role-is-assistant'],
  answer: (reply) =>
    changeReplyAt(reply, '/choices/*/message', (message) =>
      isObject(message) && message['tool_calls'] === undefined ? { ...message, role: 'model' } : message,
    ),
});
