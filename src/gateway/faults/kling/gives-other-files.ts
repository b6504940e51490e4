import { fault } from '../../reply.ts';
import { MEDIA, mediumReply } from '../../tasks/media.ts';

export default fault({
  does: 'Gives a song whatever was asked for.',
  breaks: ['tasks/assets/asset-is-of-its-kind'],
  asset: () => mediumReply(MEDIA.mp3),
});
