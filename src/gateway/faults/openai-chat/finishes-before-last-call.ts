import { fault } from '../../reply.ts';
import { changeChunks, finishing, isPiece } from './_chunks.ts';

export default fault({
  does: 'Sends finish_reason tool_calls with the first piece of a call and not at the end.',
  see: 'https://github.com/BerriAI/litellm/pull/31634',
  breaks: ['openai-chat/streaming/nothing-is-said-after-finish'],
  answer: (reply) =>
    changeChunks(reply, (chunk, n, all) => {
      const first = all.findIndex(isPiece);
      if (first === -1) return chunk;
      return finishing(chunk, n === first ? 'tool_calls' : null);
    }),
});
