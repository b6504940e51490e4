import { numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changingTold } from './_tasks.ts';

export default fault({
  does: 'Tells that a task was changed before it was created.',
  breaks: ['tasks/times/times-are-in-order'],
  answer: changingTold((task) => ({ ...task, updated_at: (numberOf(task['created_at']) ?? 0) - 1 })),
});
