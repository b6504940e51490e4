import { fault } from '../../reply.ts';
import { refusingTold } from './_tasks.ts';

export default fault({
  does: 'Creates tasks and never finds them again.',
  see: 'https://github.com/BerriAI/litellm/issues/17512',
  breaks: ['contract/status', 'tasks/lifecycle/id-is-known-at-once', 'tasks/lifecycle/query-is-answered'],
  answer: refusingTold(() => ({ status: 404, message: 'The task does not exist.' })),
});
