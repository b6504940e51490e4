import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes content that is a text, as in a chat.',
  breaks: ['dashscope/errors/wrong-value', 'dashscope/image-generation/text-for-content'],
  hear: (call) =>
    changeCallAt(call, '/input/messages/*/content', (content) =>
      typeof content === 'string' ? [{ text: content }] : content,
    ),
});
