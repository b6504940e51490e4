import { changeReplyAt } from '../../change.ts';
import { fault, isSuccess } from '../../reply.ts';

export default fault({
  does: 'Answers an empty list of models.',
  breaks: ['gemini/models/list-is-not-empty'],
  answer: (reply, { operation }) =>
    operation === 'listModels' && isSuccess(reply) ? changeReplyAt(reply, '/models', () => []) : reply,
});
