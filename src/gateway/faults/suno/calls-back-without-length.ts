import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says in a call that a song is complete, and not how long its tracks are.',
  breaks: ['suno/callbacks/complete-tells-of-a-track'],
  post: (body) => changeAt(body, '/data/*/duration', () => undefined),
});
