import { refuse } from '../../families/openai/errors.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Cannot tell a video that there is not from one that cannot be fetched.',
  see: 'https://github.com/QuantumNous/new-api/issues/2751',
  breaks: ['openai-videos/videos/unknown-video-is-not-found'],
  answer: (reply, { operation }) =>
    operation === 'downloadVideo' && reply.kind === 'json' && reply.status === 404
      ? refuse({ status: 502, message: 'Failed to fetch video content' })
      : reply,
});
