import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends each safety rating twice.',
  breaks: ['gemini/generate-content/safety-ratings-are-well-formed'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/safetyRatings', (ratings) =>
      ratings === undefined ? ratings : [...arrayOf(ratings), ...arrayOf(ratings)],
    ),
});
