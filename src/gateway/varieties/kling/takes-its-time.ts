import { changingTold, underWay } from '../../faults/kling/_tasks.ts';
import { fault } from '../../reply.ts';

const UNTIL = 6;

export default fault({
  does: 'Lets tasks wait and be worked on for some queries each.',
  breaks: [],
  answer: changingTold((task, n) => {
    if (n > UNTIL) return task;
    return { ...underWay(task), task_status: n > UNTIL / 2 ? 'processing' : 'submitted' };
  }),
});
