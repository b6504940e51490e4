import { fault } from '../../reply.ts';
import { changingTold, underWay } from './_tasks.ts';

export default fault({
  does: 'Calls a task submitted again that was under way.',
  breaks: ['tasks/states/order-is-legal'],
  answer: changingTold((task, n) => {
    if (n === 1) return underWay(task);
    return n === 2 ? { ...underWay(task), task_status: 'submitted' } : task;
  }),
});
