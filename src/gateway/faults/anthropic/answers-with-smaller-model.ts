import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

const PLACES = ['/model', '/message/model'];

export default fault({
  does: 'Lets a smaller model answer, as the reply shows.',
  breaks: ['anthropic/messages/model-is-the-requested-model'],
  answer: (reply) =>
    PLACES.reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (model) => (model === undefined ? model : 'claude-3-haiku-20240307')),
      reply,
    ),
});
