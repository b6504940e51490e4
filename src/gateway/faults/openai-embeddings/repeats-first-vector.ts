import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers the first vector for every input.',
  breaks: [
    'openai-embeddings/embeddings/batch-is-as-one-by-one',
    'openai-embeddings/embeddings/different-texts-differ',
  ],
  answer: (reply) =>
    changeReplyAt(reply, '/data', (data) =>
      arrayOf(data).map((one) =>
        isObject(one) ? { ...one, embedding: member(arrayOf(data)[0], 'embedding') ?? [] } : one,
      ),
    ),
});
