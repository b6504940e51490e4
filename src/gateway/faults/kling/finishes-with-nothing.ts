import { fault } from '../../reply.ts';
import { changingTold } from './_tasks.ts';

export default fault({
  does: 'Loses what was made on its way from upstream.',
  see: 'https://github.com/QuantumNous/new-api/pull/5927',
  breaks: ['kling/image-generation/as-many-as-asked', 'tasks/assets/success-has-assets'],
  answer: changingTold(({ task_result: _, ...task }) => task),
});
