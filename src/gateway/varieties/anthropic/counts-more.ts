import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts a system text of its own with every prompt that is answered.',
  breaks: [],
  answer: (reply) =>
    ['/usage/input_tokens', '/message/usage/input_tokens'].reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (count) => (typeof count === 'number' ? count + 12 : count)),
      reply,
    ),
});
