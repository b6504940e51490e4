import { dropEvents } from '../../faults/openai-responses/_events.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Streams the arguments of a call as a whole, without deltas.',
  breaks: [],
  answer: (reply) => dropEvents(reply, 'response.function_call_arguments.delta'),
});
