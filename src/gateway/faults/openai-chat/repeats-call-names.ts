import type { JsonValue } from '../../../model/index.ts';
import { isObject, member } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { fault } from '../../reply.ts';
import { changeChunks } from './_chunks.ts';

export default fault({
  does: 'Sends id and name with every piece of a call.',
  breaks: ['openai-chat/tools/later-pieces-only-add-arguments'],
  answer: (reply) => {
    let id: JsonValue = '';
    let name: JsonValue = '';
    return changeChunks(reply, (chunk) =>
      changeAt(chunk, '/choices/*/delta/tool_calls/*', (piece) => {
        const called = member(piece, 'function');
        id = member(piece, 'id') ?? id;
        name = member(called, 'name') ?? name;
        return isObject(piece) && isObject(called) ? { ...piece, id, function: { ...called, name } } : piece;
      }),
    );
  },
});
