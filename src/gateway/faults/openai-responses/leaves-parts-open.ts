import { fault } from '../../reply.ts';
import { dropEvents } from './_events.ts';

export default fault({
  does: 'Never says that a part is done.',
  see: 'https://github.com/KochC/opencode-llm-proxy/issues/48',
  breaks: ['openai-responses/streaming/parts-are-closed'],
  answer: (reply) => dropEvents(reply, 'response.content_part.done'),
});
