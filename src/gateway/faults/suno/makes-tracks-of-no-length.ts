import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Does not know how long a finished track lasts.',
  breaks: ['suno/songs/tracks-are-described'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/response/sunoData/*/duration', (seconds) =>
      typeof seconds === 'number' ? 0 : seconds,
    ),
});
