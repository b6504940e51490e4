import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

export default fault({
  does: 'Leaves message_stop out.',
  breaks: ['anthropic/streaming/ends-with-message-stop'],
  answer: (reply) => dropEvents(reply, (event) => typeOf(event) === 'message_stop'),
});
