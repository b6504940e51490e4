import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Cuts a prompt that is too long.',
  breaks: ['kling/image-generation/long-prompt-is-refused'],
  hear: (call) =>
    changeCallAt(call, '/prompt', (prompt) => (typeof prompt === 'string' ? prompt.slice(0, 2500) : prompt)),
});
