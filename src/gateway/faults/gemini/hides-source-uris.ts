import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Leaves the uri of each web source out.',
  breaks: ['gemini/generate-content/grounding-sources-have-a-uri'],
  answer: (reply) =>
    changeReplyAt(reply, '/candidates/*/groundingMetadata/groundingChunks/*/web/uri', () => undefined),
});
