import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts the vector as tokens too.',
  breaks: ['openai-embeddings/embeddings/total-is-the-prompt'],
  answer: (reply) =>
    changeReplyAt(reply, '/usage/total_tokens', (tokens) =>
      typeof tokens === 'number' ? tokens + 1 : tokens,
    ),
});
