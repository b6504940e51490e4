import { fault } from '../../reply.ts';
import { isProse, otherwise } from './_messages.ts';

export default fault({
  does: 'Reaches a limit of its own in the middle of answers in words: max_tokens.',
  breaks: [],
  answer: (reply) =>
    isProse(reply) ? otherwise(reply, { text: 'You asked', reason: 'max_tokens', tokens: 2 }) : reply,
});
