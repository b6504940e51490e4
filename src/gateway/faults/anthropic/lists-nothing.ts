import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Lists no models.',
  breaks: ['anthropic/models/list-is-not-empty'],
  answer: (reply, { operation }) =>
    operation === 'listModels' && isSuccess(reply) ? changeReplyAt(reply, '/data', () => []) : reply,
});
