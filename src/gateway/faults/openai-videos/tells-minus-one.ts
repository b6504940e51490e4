import { fault } from '../../reply.ts';
import { changingToldSlowly, underWay } from './_tasks.ts';

export default fault({
  does: 'Tells -1 as long as it does not know how far a video has come.',
  breaks: ['tasks/states/progress-is-a-share'],
  answer: changingToldSlowly((video, n) => (n === 1 ? underWay(video, -1) : video)),
});
