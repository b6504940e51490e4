import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives every embedding of a batch the index 0.',
  breaks: ['openai-embeddings/embeddings/indexes-follow-the-inputs'],
  answer: (reply) => changeReplyAt(reply, '/data/*/index', (index) => (index === undefined ? index : 0)),
});
