import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/usage', '/message/usage'];

export default fault({
  does: 'Counts what is written to the cache twice in cache_creation.',
  breaks: ['anthropic/usage/cache-creation-adds-up'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, `${place}/cache_creation/ephemeral_1h_input_tokens`, (count) =>
          count === undefined ? count : 64,
        ),
      reply,
    ),
});
