import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Gives each chunk an id of its own.',
  see: 'https://github.com/BerriAI/litellm/issues/38098',
  breaks: ['openai-chat/streaming/id-is-constant'],
  answer: (reply) => changeChunks(reply, (chunk, n) => ({ ...chunk, id: `${chunk['id']}-${n}` })),
});
