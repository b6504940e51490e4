import { numberOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers vectors that are not normalised.',
  breaks: ['openai-embeddings/embeddings/vectors-have-unit-length'],
  answer: (reply) => changeReplyAt(reply, '/data/*/embedding/*', (value) => (numberOf(value) ?? 0) * 7.25),
});
