import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';

export default fault({
  does: 'Knows the answer without a search although it was offered one: no groundingMetadata.',
  // From outside it looks like a gateway that drops the sources; a question about the news is seldom answered so.
  breaks: ['gemini/generate-content/search-leaves-grounding'],
  answer: (reply) => changeReplyAt(reply, '/candidates/*/groundingMetadata', () => undefined),
});
