import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { shortened } from './_songs.ts';

export default fault({
  does: 'Makes one version of a song.',
  breaks: ['suno/songs/song-has-two-tracks'],
  answer: (reply) => changeReplyAt(reply, '/data/response/sunoData', (tracks) => shortened(tracks, 1)),
});
