import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Counts grounding chunks from 1 where supports point at them.',
  breaks: ['gemini/generate-content/grounding-supports-point-at-chunks'],
  answer: (reply) =>
    changeReplyAt(
      reply,
      '/candidates/*/groundingMetadata/groundingSupports/*/groundingChunkIndices/*',
      (index) => (typeof index === 'number' ? index + 1 : index),
    ),
});
