import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives every answer the same id.',
  breaks: ['openai-chat/completions/ids-are-unique'],
  answer: (reply) => changeReplyAt(reply, '/id', (id) => (id === undefined ? id : 'chatcmpl-123')),
});
