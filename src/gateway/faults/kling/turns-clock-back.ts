import { numberOf } from '../../../schema/read.ts';
import { fault } from '../../reply.ts';
import { changingToldSlowly } from './_tasks.ts';

const AN_HOUR_MS = 3_600_000;

export default fault({
  does: 'Tells by the first query that a task was changed later than it says afterwards.',
  breaks: ['tasks/times/change-never-falls'],
  answer: changingToldSlowly((task, n) =>
    n === 1 ? { ...task, updated_at: (numberOf(task['updated_at']) ?? 0) + AN_HOUR_MS } : task,
  ),
});
