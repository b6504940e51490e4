import { fault, isSuccess } from '../../reply.ts';
import { MEDIA } from '../../tasks/media.ts';

export default fault({
  does: 'Gives a picture of the video and calls it the video.',
  breaks: ['tasks/assets/content-is-of-its-kind'],
  answer: (reply, { operation }) =>
    operation === 'downloadVideo' && isSuccess(reply) && reply.kind === 'bytes'
      ? { ...reply, body: MEDIA.png.bytes }
      : reply,
});
