import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Makes the second vector of a batch one value shorter.',
  breaks: ['gemini/embeddings/one-length'],
  answer: (reply) =>
    changeReplyAt(reply, '/embeddings/1/values', (values) =>
      Array.isArray(values) ? arrayOf(values).slice(1) : values,
    ),
});
