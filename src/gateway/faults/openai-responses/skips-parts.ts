import { fault } from '../../reply.ts';
import { dropEvents } from './_events.ts';

export default fault({
  does: 'Never adds the parts that it streams.',
  see: 'https://github.com/Wei-Shaw/sub2api/issues/2875',
  breaks: ['openai-responses/streaming/events-stand-inside-parts'],
  answer: (reply) => dropEvents(reply, 'response.content_part.added'),
});
