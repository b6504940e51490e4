import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Gives lyrics no title.',
  breaks: ['suno/lyrics/texts-have-titles'],
  answer: (reply, { operation }) =>
    operation === 'getLyricsTask' ? changeReplyAt(reply, '/data/response/data/*/title', () => '') : reply,
});
