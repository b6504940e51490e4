import { fault } from '../../reply.ts';
import { dropEvents } from './_events.ts';

export default fault({
  does: 'Goes from response.created to the output at once.',
  see: 'https://github.com/anomalyco/opencode/issues/40171',
  breaks: ['openai-responses/streaming/progress-is-told-before-output'],
  answer: (reply) => dropEvents(reply, 'response.in_progress'),
});
