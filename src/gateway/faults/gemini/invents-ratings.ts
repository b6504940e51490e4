import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Rates harms with a word that is not published.',
  breaks: ['gemini/generate-content/safety-ratings-use-known-words'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/safetyRatings/*/probability', (word) =>
      word === undefined ? word : 'VERY_LOW',
    ),
});
