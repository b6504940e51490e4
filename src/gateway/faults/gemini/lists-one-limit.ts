import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives every model the same limits.',
  breaks: ['gemini/models/limits-are-not-one-constant'],
  answer: (reply) =>
    ['/models/*', ''].reduce(
      (changed, place) =>
        changeReplyAt(
          changeReplyAt(changed, `${place}/inputTokenLimit`, (limit) =>
            limit === undefined ? limit : 128_000,
          ),
          `${place}/outputTokenLimit`,
          (limit) => (limit === undefined ? limit : 8192),
        ),
      reply,
    ),
});
