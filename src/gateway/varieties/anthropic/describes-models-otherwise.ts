import { isObject } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import type { Reply } from '../../reply.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models with more members, and times with a fraction and an offset.',
  breaks: [],
  answer: (reply) =>
    ['/data/*', ''].reduce<Reply>(
      (said, place) =>
        changeReplyAt(said, place, (model) =>
          isObject(model) && typeof model['created_at'] === 'string'
            ? {
                ...model,
                created_at: model['created_at'].replace('Z', '.250+00:00'),
                capabilities: { batch: { supported: true } },
                owned_by: 'anthropic',
              }
            : model,
        ),
      reply,
    ),
});
