import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Leaves message_start out.',
  breaks: ['anthropic/streaming/begins-with-message-start'],
  answer: (reply) => dropEvents(reply, (event) => typeOf(event) === 'message_start'),
});
