import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Answers vectors of zeroes.',
  breaks: ['gemini/embeddings/vector-has-direction', 'gemini/embeddings/different-texts-differ'],
  answer: (reply) =>
    changeReplyAt(
      changeReplyAt(reply, '/embedding/values/*', () => 0),
      '/embeddings/*/values/*',
      () => 0,
    ),
});
