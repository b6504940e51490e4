import { changeReplyAt } from '../change.ts';
import { fault } from '../reply.ts';
import { isProse } from './_answers.ts';

export default fault({
  does: 'Says the same words over and over, in events of any length.',
  breaks: [],
  answer: (reply) =>
    isProse(reply)
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
          typeof text === 'string' ? 'row, '.repeat(Math.ceil(text.length / 5)) : text,
        )
      : reply,
});
