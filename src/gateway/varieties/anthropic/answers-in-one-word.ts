import { fault } from '../../reply.ts';
import { isProse, otherwise } from './_messages.ts';

export default fault({
  does: 'Answers in a single word.',
  breaks: [],
  answer: (reply) =>
    isProse(reply) ? otherwise(reply, { text: 'Well.', reason: 'end_turn', tokens: 2 }) : reply,
});
