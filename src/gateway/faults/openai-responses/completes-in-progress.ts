import { fault } from '../../reply.ts';
import { changeFinalAt } from './_events.ts';

export default fault({
  does: 'Sends response.completed with a response that is still in progress.',
  breaks: [
    'openai-responses/streaming/same-outcome-as-unary',
    'openai-responses/streaming/terminal-event-names-the-status',
  ],
  answer: (reply) =>
    changeFinalAt(reply, '/status', (status) => (status === 'completed' ? 'in_progress' : status)),
});
