import { fault } from '../../reply.ts';
import { isTalk, reworded } from './_answers.ts';

const OTHER =
  'Let me think about what you ask; there is much to say about the sea, about ships and those who wait for them on land. ';

export default fault({
  does: 'Says something else than it was asked to say, as long as the answer would have been.',
  // A model need not do what it is asked; from outside that looks like a result that was lost.
  breaks: ['openai-chat/tools/result-reaches-the-answer'],
  answer: (reply) =>
    isTalk(reply)
      ? reworded(reply, (text) => OTHER.repeat(2 + text.length / OTHER.length).slice(0, text.length))
      : reply,
});
