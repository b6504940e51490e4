import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';
import { isProse } from './_answers.ts';

const OTHER = 'Let me think about what you ask; there is much to say. ';

const reworded = (text: string): string => OTHER.repeat(1 + text.length / OTHER.length).slice(0, text.length);

export default fault({
  does: 'Says something else than it was asked to say, as long as the answer would have been.',
  breaks: [],
  answer: (reply) =>
    isProse(reply)
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
          typeof text === 'string' ? reworded(text) : text,
        )
      : reply,
});
