import { fault } from '../../reply.ts';
import { changeChunks, finishing, finishOf } from './_chunks.ts';

export default fault({
  does: 'Finishes every stream with length.',
  breaks: ['openai-chat/streaming/same-finish-as-unary'],
  answer: (reply) =>
    changeChunks(reply, (chunk) => (finishOf(chunk) === 'stop' ? finishing(chunk, 'length') : chunk)),
});
