import { changeReplyAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { isProse } from '../_answers.ts';

export default fault({
  does: 'Says the same words over and over, in events of any length.',
  // A model need not do what it is asked; from outside that looks like a result that was lost.
  breaks: ['gemini/function-calling/result-reaches-the-answer'],
  answer: (reply) =>
    isProse(reply)
      ? changeReplyAt(reply, '/candidates/*/content/parts/*/text', (text) =>
          typeof text === 'string' ? 'row, '.repeat(Math.ceil(text.length / 5)) : text,
        )
      : reply,
});
