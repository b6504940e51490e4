import { fault } from '../../reply.ts';
import { dropEvents } from './_events.ts';

export default fault({
  does: 'Leaves response.created out.',
  see: 'https://github.com/anomalyco/opencode/issues/40171',
  breaks: ['openai-responses/streaming/first-event-is-created'],
  answer: (reply) => dropEvents(reply, 'response.created'),
});
