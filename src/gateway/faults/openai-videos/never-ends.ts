import { fault } from '../../reply.ts';
import { changingToldSlowly, underWay } from './_tasks.ts';

export default fault({
  does: 'Never asks upstream whether a video is made.',
  see: 'https://github.com/epam/ai-dial-core/pull/1918',
  breaks: ['tasks/lifecycle/comes-to-an-end'],
  answer: changingToldSlowly((video) => underWay(video)),
});
