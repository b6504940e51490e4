import { changeReplyAt } from '../../change.ts';
import { fault, type Reply } from '../../reply.ts';

const PLACES = ['/output/submit_time', '/output/scheduled_time', '/output/end_time'];

export default fault({
  does: 'Writes times with the letters T and Z.',
  breaks: ['tasks/times/times-have-their-unit'],
  answer: (reply) =>
    PLACES.reduce(
      (said: Reply, at) =>
        changeReplyAt(said, at, (time) => (typeof time === 'string' ? `${time.replace(' ', 'T')}Z` : time)),
      reply,
    ),
});
