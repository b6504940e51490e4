import { fault } from '../../reply.ts';
import { changingTold } from './_tasks.ts';

export default fault({
  does: 'Writes into a task that it was asked for.',
  breaks: ['tasks/states/end-is-told-alike'],
  answer: changingTold((task, n) => ({ ...task, queries: n })),
});
