import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Says another owner of a model than the list does.',
  breaks: ['openai-models/models/retrieved-agrees-with-list'],
  answer: (reply, { operation }) =>
    operation === 'retrieveModel'
      ? changeReplyAt(reply, '/owned_by', (owner) => (owner === undefined ? owner : 'openrouter'))
      : reply,
});
