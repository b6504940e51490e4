import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Takes the roles of another API for its own.',
  breaks: ['gemini/requests/wrong-role'],
  hear: (call) =>
    changeCallAt(call, '/contents/*/role', (role) => {
      if (role === 'assistant') return 'model';
      return role === 'system' || role === 'tool' ? 'user' : role;
    }),
});
