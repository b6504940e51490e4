import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes the vectors with another model.',
  breaks: ['openai-embeddings/embeddings/model-is-the-requested-model'],
  answer: (reply) =>
    changeReplyAt(reply, '/model', (model) => (model === undefined ? model : 'text-embedding-ada-002')),
});
