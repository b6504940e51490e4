import { fault } from '../../reply.ts';
import { dropEvents, typeOf } from './_events.ts';

const ENDS = ['content_block_stop', 'message_delta', 'message_stop'];

export default fault({
  does: 'Ends a stream after its last delta, as if that were its end.',
  see: 'https://github.com/QuantumNous/new-api/issues/4697',
  breaks: ['anthropic/streaming/ends-with-message-stop'],
  answer: (reply) => dropEvents(reply, (event) => ENDS.includes(typeOf(event))),
});
