import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { shortened } from './_songs.ts';

export default fault({
  does: 'Does not know when any word of a song is sung.',
  breaks: ['suno/at-once/sung-words-are-aligned'],
  answer: (reply) => changeReplyAt(reply, '/data/alignedWords', (words) => shortened(words, 0)),
});
