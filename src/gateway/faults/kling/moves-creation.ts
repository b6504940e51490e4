import { numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changingToldSlowly } from './_tasks.ts';

export default fault({
  does: 'Tells another time of creation by the first query.',
  breaks: ['tasks/times/creation-is-steady'],
  answer: changingToldSlowly((task, n) =>
    n === 1 ? { ...task, created_at: (numberOf(task['created_at']) ?? 0) - 1000 } : task,
  ),
});
