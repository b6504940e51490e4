import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Calls back about a stage in a word of its own.',
  breaks: ['tasks/callbacks/stage-is-published'],
  post: (body) => changeAt(body, '/callbackType', (stage) => (stage === 'first' ? 'progress' : stage)),
});
