import { fault } from '../../reply.ts';
import { cutEvents } from '../_pieces.ts';

const SINGLE_BYTES = 24;

export default fault({
  does: 'Sends the first bytes of a stream, and the last of each event, one in a packet.',
  breaks: [],
  answer: (reply) =>
    cutEvents(reply, ({ length }, n) => {
      const head = n === 0 ? Array.from({ length: SINGLE_BYTES }, (_, place) => place + 1) : [];
      return [...head, length - 3, length - 2, length - 1];
    }),
});
