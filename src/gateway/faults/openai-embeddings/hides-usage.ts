import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not say what an embedding cost.',
  breaks: ['openai-embeddings/embeddings/usage-is-told'],
  answer: (reply) => changeReplyAt(reply, '/usage', () => undefined),
});
