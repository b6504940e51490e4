import { member } from '../../../schema/read.ts';
import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear system messages.',
  breaks: ['openai-chat/completions/system-message-reaches-the-model'],
  hear: (call) =>
    changeCallAt(call, '/messages/*', (message) =>
      member(message, 'role') === 'system' ? undefined : message,
    ),
});
