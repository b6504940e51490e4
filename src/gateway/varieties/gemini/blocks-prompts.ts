import { changeAt } from '../../change.ts';
import { changeFrames, changeJson, fault } from '../../reply.ts';
import { isGenerated, recounted } from '../_answers.ts';

const FEEDBACK = {
  blockReason: 'PROHIBITED_CONTENT',
  safetyRatings: [{ category: 'HARM_CATEGORY_HARASSMENT', probability: 'HIGH' }],
};

export default fault({
  does: 'Blocks every prompt: a promptFeedback and no candidate.',
  breaks: [],
  answer: (reply) =>
    isGenerated(reply)
      ? changeJson(
          changeFrames(reply, (frames) => frames.slice(-1)),
          (body) => {
            const counted = changeAt(body, '/usageMetadata', (usage) => recounted(usage, 0));
            const bare = changeAt(counted, '/candidates', () => undefined);
            return changeAt(bare, '/promptFeedback', () => FEEDBACK);
          },
        )
      : reply,
});
