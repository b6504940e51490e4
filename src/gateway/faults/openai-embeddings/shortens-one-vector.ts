import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers the second of two vectors in another length.',
  breaks: ['openai-embeddings/embeddings/one-length'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/1/embedding', (vector) =>
      Array.isArray(vector) ? [...arrayOf(vector), 0] : vector,
    ),
});
