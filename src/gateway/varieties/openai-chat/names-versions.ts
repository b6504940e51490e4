import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Names the version of the model that answers, with its maker before it.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(reply, '/model', (model) =>
      typeof model === 'string' ? `maker/${model}-2025-04-14` : model,
    ),
});
