import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lets every task fail, and says why.',
  breaks: [],
  hear: (call) =>
    changeCallAt(call, '/prompt', (prompt) =>
      typeof prompt === 'string' ? `${prompt} concordat: fail` : prompt,
    ),
});
