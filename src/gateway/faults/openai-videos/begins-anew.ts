import { fault } from '../../reply.ts';
import { changingToldSlowly, isDone, underWay } from './_tasks.ts';

export default fault({
  does: 'Lets the progress of a video begin anew.',
  breaks: ['tasks/states/progress-never-falls'],
  answer: changingToldSlowly((video, n) => {
    if (n === 1) return underWay(video, 90);
    return n === 2 || !isDone(video) ? underWay(video, 10) : video;
  }),
});
