import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks, isPiece } from './_chunks.ts';

export default fault({
  does: 'Streams calls with nothing but their first argument.',
  breaks: ['openai-chat/tools/arguments-fit-parameters', 'openai-chat/tools/same-call-as-unary'],
  answer: (reply) =>
    changeChunks(reply, (chunk, n, all) => {
      if (!isPiece(chunk)) return chunk;
      const isFirst = n === all.findIndex(isPiece);
      return isFirst
        ? changeAt(chunk, '/choices/*/delta/tool_calls/*/function/arguments', () => '{"city":"Paris"}')
        : undefined;
    }),
});
