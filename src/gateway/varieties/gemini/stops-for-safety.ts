import { fault } from '../../reply.ts';
import { isGenerated, otherwise } from '../_answers.ts';

const RATINGS = [{ category: 'HARM_CATEGORY_DANGEROUS_CONTENT', probability: 'HIGH', blocked: true }];

export default fault({
  does: 'Finishes every answer with SAFETY, with an empty content and without a role.',
  breaks: [],
  answer: (reply) =>
    isGenerated(reply)
      ? otherwise(reply, 0, ({ index = 0 }) => ({
          index,
          content: {},
          finishReason: 'SAFETY',
          safetyRatings: RATINGS,
        }))
      : reply,
});
