import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Sends id and time of creation on the first chunk only.',
  see: 'https://github.com/mudler/LocalAI/issues/648',
  breaks: ['openai-chat/streaming/chunks-say-what-they-are'],
  answer: (reply) =>
    changeChunks(reply, ({ id, created, ...rest }, n) =>
      n === 0 ? { ...rest, id: id ?? '', created: created ?? 0 } : rest,
    ),
});
