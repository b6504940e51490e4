import { fault } from '../../reply.ts';
import { changingToldSlowly } from './_tasks.ts';

export default fault({
  does: 'Tells of a new task in a word of its own code.',
  see: 'https://github.com/QuantumNous/new-api/issues/5045',
  breaks: ['tasks/states/state-is-published'],
  answer: changingToldSlowly((task, n) => (n === 1 ? { ...task, task_status: 'unknown' } : task)),
});
