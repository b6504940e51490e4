import { fault } from '../../reply.ts';
import { changeChunks, finishing, finishOf } from './_chunks.ts';

export default fault({
  does: 'Sends finish_reason stop with every chunk.',
  see: 'https://github.com/songquanpeng/one-api/issues/1408',
  breaks: ['openai-chat/streaming/finishes-once', 'openai-chat/streaming/nothing-is-said-after-finish'],
  answer: (reply) => changeChunks(reply, (chunk) => finishing(chunk, finishOf(chunk) ?? 'stop')),
});
