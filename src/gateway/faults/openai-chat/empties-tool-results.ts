import { isObject } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Hands tool messages on without what they tell.',
  breaks: ['openai-chat/tools/result-reaches-the-answer'],
  hear: (call) =>
    changeCallAt(call, '/messages/*', (message) =>
      isObject(message) && message['role'] === 'tool' ? { ...message, content: '' } : message,
    ),
});
