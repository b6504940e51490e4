import { member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Lists models as another dialect has them.',
  see: 'https://github.com/lbjlaq/Antigravity-Manager/issues/272',
  breaks: ['anthropic/models/models-are-described'],
  answer: (reply, { operation }) =>
    operation === 'listModels'
      ? changeReplyAt(reply, '/data/*', (model) => ({
          id: member(model, 'id') ?? '',
          object: 'model',
          created: 1706745600,
          owned_by: 'gateway',
        }))
      : reply,
});
