import { fault } from '../../reply.ts';
import { changingTold, isDone } from './_tasks.ts';

export default fault({
  does: 'Calls a task done in another word than the published one.',
  see: 'https://github.com/QuantumNous/new-api/pull/5927',
  breaks: ['tasks/lifecycle/comes-to-an-end', 'tasks/states/state-is-published'],
  answer: changingTold((task) => (isDone(task) ? { ...task, task_status: 'succeeded' } : task)),
});
