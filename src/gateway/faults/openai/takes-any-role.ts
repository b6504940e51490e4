import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes the role model for the assistant.',
  breaks: ['openai/errors/wrong-role'],
  hear: (call) => changeCallAt(call, '/messages/*/role', (role) => (role === 'model' ? 'assistant' : role)),
});
