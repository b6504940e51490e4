import { fault } from '../../reply.ts';
import { changingTold } from './_tasks.ts';

export default fault({
  does: 'Names a task by the id that it has behind the gateway.',
  breaks: ['tasks/lifecycle/id-is-repeated'],
  answer: changingTold((task) => ({ ...task, task_id: `upstream-${String(task['task_id'])}` })),
});
