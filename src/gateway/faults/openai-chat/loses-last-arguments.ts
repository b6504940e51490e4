import { fault } from '../../reply.ts';
import { changeChunks, isPiece } from './_chunks.ts';

export default fault({
  does: 'Loses the last piece of the arguments of a streamed call.',
  breaks: ['openai-chat/tools/arguments-are-json'],
  answer: (reply) =>
    changeChunks(reply, (chunk, n, all) =>
      isPiece(chunk) && !isPiece(all[n + 1] ?? null) && n > all.findIndex(isPiece) ? undefined : chunk,
    ),
});
