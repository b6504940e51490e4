import { fault } from '../../reply.ts';
import { MEDIA, mediumReply } from '../../tasks/media.ts';

export default fault({
  does: 'Gives an MP3 file the name of a WAV file.',
  breaks: ['suno/exports/wav-is-wav'],
  asset: (reply) =>
    reply.kind === 'bytes' && reply.headers['content-type'] === MEDIA.wav.type
      ? { ...mediumReply(MEDIA.mp3), headers: reply.headers }
      : reply,
});
