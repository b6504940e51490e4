import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/stop_reason', '/delta/stop_reason'];

export default fault({
  does: 'Says stop where a message came to its own end.',
  breaks: ['anthropic/messages/stop-reason-is-known'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) => changeReplyAt(said, place, (reason) => (reason === 'end_turn' ? 'stop' : reason)),
      reply,
    ),
});
