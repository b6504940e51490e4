import { changeCallAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes something up where there is no prompt.',
  breaks: ['kling/videos/prompt-is-required'],
  hear: (call) => changeCallAt(call, '/prompt', (prompt) => prompt ?? 'Something beautiful.'),
});
