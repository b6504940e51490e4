import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not hear a system prompt that is written as blocks.',
  breaks: ['anthropic/messages/system-is-obeyed', 'anthropic/messages/system-reaches-the-model'],
  hear: (call) => changeCallAt(call, '/system', (system) => (Array.isArray(system) ? undefined : system)),
});
