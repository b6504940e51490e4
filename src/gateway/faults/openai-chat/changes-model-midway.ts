import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Names the model on the first chunk and a version of it on the others.',
  breaks: ['openai-chat/streaming/model-is-constant'],
  answer: (reply) =>
    changeChunks(reply, (chunk, n) =>
      n === 0 ? chunk : { ...chunk, model: `${chunk['model']}-2024-07-18` },
    ),
});
