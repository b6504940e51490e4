import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the title of each web source out.',
  breaks: ['gemini/generate-content/grounding-sources-have-a-title'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/groundingMetadata/groundingChunks/*/web/title', () => undefined),
});
