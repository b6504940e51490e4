import { dropEvents, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends no ping.',
  breaks: [],
  answer: (reply) => dropEvents(reply, (event) => typeOf(event) === 'ping'),
});
