import { fault } from '../../reply.ts';
import { changingTold, underWay } from './_tasks.ts';

export default fault({
  does: 'Calls a task under way again after it has ended.',
  breaks: ['tasks/states/end-is-final'],
  answer: changingTold((task, _, ends) => (ends > 1 ? underWay(task) : task)),
});
