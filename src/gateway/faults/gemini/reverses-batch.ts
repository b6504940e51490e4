import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers a batch in the opposite order.',
  breaks: ['gemini/embeddings/batch-keeps-order', 'gemini/embeddings/dimensionality-is-honoured'],
  answer: (reply) =>
    changeReplyAt(reply, '/embeddings', (list) =>
      Array.isArray(list) ? [...arrayOf(list)].reverse() : list,
    ),
});
