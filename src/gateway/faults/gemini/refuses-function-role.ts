import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Refuses the role function around the response of a function.',
  breaks: ['gemini/requests/function-role'],
  hear: (call) => changeCallAt(call, '/contents/*/role', (role) => (role === 'function' ? 'tool' : role)),
});
