import { arrayOf } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Tells the words of a song from the last to the first.',
  breaks: ['suno/at-once/words-are-timed-in-order'],
  answer: (reply) =>
    changeReplyAt(reply, '/data/alignedWords', (words) =>
      Array.isArray(words) ? [...arrayOf(words)].reverse() : words,
    ),
});
