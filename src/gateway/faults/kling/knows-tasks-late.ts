import { fault } from '../../reply.ts';
import { refusingTold } from './_tasks.ts';

export default fault({
  does: 'Does not know a task when it is asked for at once.',
  see: 'https://github.com/ddcat-ai/open-ai-canvas/pull/416',
  breaks: ['contract/status', 'tasks/lifecycle/id-is-known-at-once'],
  answer: refusingTold((n) => (n === 1 ? { status: 400, message: 'task_not_exist' } : undefined)),
});
