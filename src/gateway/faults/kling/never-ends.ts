import { fault } from '../../reply.ts';
import { changingTold, underWay } from './_tasks.ts';

export default fault({
  does: 'Never learns that a task has ended.',
  see: 'https://github.com/QuantumNous/new-api/issues/1673',
  breaks: ['tasks/lifecycle/comes-to-an-end'],
  answer: changingTold(underWay),
});
