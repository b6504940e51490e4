import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the last embedding of a batch out.',
  breaks: ['openai-embeddings/embeddings/one-vector-for-each-input'],
  answer: (reply) =>
    changeReplyAt(reply, '/data', (data) =>
      Array.isArray(data) && data.length > 1 ? arrayOf(data).slice(0, -1) : data,
    ),
});
