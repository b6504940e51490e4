import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls back that all is done and does not say what was made.',
  breaks: ['suno/callbacks/complete-tells-of-a-track', 'tasks/callbacks/last-holds-what-was-made'],
  post: (body) => changeAt(body, '/data', () => []),
});
