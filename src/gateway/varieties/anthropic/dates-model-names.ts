import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers with the dated name of a model where it was asked for by the short one.',
  breaks: [],
  answer: (reply) =>
    ['/model', '/message/model'].reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (model) =>
          typeof model === 'string' && !/-\d{8}$/.test(model) ? `${model}-20260217` : model,
        ),
      reply,
    ),
});
