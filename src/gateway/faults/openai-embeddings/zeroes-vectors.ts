import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers vectors of zeros.',
  breaks: [
    'openai-embeddings/embeddings/base64-is-the-same-vector',
    'openai-embeddings/embeddings/batch-is-as-one-by-one',
    'openai-embeddings/embeddings/different-texts-differ',
    'openai-embeddings/embeddings/vectors-have-direction',
    'openai-embeddings/embeddings/vectors-have-unit-length',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/data/*/embedding', (vector) =>
      Array.isArray(vector) ? arrayOf(vector).map(() => 0) : vector,
    ),
});
