import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Calls each chunk a chat.completion.',
  breaks: ['contract/event', 'openai-chat/streaming/chunks-say-what-they-are'],
  answer: (reply) => changeChunks(reply, (chunk) => ({ ...chunk, object: 'chat.completion' })),
});
