import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/data/*/created_at', '/created_at'];

export default fault({
  does: 'Writes created_at as a day without a time.',
  breaks: ['anthropic/models/created-at-is-a-time'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (time) => (typeof time === 'string' ? time.slice(0, 10) : time)),
      reply,
    ),
});
