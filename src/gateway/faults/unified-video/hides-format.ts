import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not say in which format a video is.',
  breaks: ['unified-video/videos/finished-video-names-its-format'],
  answer: (reply) => changeReplyAt(reply, '/format', () => undefined),
});
