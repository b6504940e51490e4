import { isObject, member } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { changeChunks } from '../../faults/openai-chat/_chunks.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Repeats the type on later pieces of a call, with an empty id and no name.',
  breaks: [],
  answer: (reply) =>
    changeChunks(reply, (chunk) =>
      changeAt(chunk, '/choices/*/delta/tool_calls/*', (piece) =>
        isObject(piece) && piece['id'] === undefined
          ? {
              ...piece,
              id: '',
              type: 'function',
              function: { name: null, arguments: member(piece['function'], 'arguments') ?? '' },
            }
          : piece,
      ),
    ),
});
