import { fault } from '../../reply.ts';
import { dropEvents } from './_events.ts';

export default fault({
  does: 'Streams texts and arguments in pieces and never as a whole.',
  breaks: ['openai-responses/streaming/deltas-end-in-done'],
  answer: (reply) => dropEvents(reply, 'response.output_text.done', 'response.function_call_arguments.done'),
});
