import { fault } from '../../reply.ts';
import { isProse, otherwise } from './_messages.ts';

export default fault({
  does: 'Has nothing to say: end_turn without content, for two tokens.',
  breaks: [],
  answer: (reply) => (isProse(reply) ? otherwise(reply, { reason: 'end_turn', tokens: 2 }) : reply),
});
