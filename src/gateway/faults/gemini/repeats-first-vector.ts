import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers the first vector of a batch for every text.',
  breaks: ['gemini/embeddings/different-texts-differ', 'gemini/embeddings/batch-keeps-order'],
  answer: (reply) =>
    changeReplyAt(reply, '/embeddings', (list) =>
      Array.isArray(list) ? arrayOf(list).map(() => list[0]) : list,
    ),
});
