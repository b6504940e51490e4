import { fault } from '../../reply.ts';
import { changingTold, isDone } from './_tasks.ts';

export default fault({
  does: 'Leaves the progress of a video that is made at 99.',
  breaks: ['tasks/states/progress-ends-at-done'],
  answer: changingTold((video) => (isDone(video) ? { ...video, progress: 99 } : video)),
});
