import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, member, numberOf, stringOf } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { changeChunks, deltaOf } from '../../faults/openai-chat/_chunks.ts';
import { fault } from '../../reply.ts';

const pieceOf = (chunk: JsonValue): JsonValue | undefined => arrayOf(deltaOf(chunk)['tool_calls'])[0];

const indexIn = (chunk: JsonValue): number | undefined => numberOf(member(pieceOf(chunk), 'index'));

const argumentsIn = (chunk: JsonValue): string =>
  stringOf(member(member(pieceOf(chunk), 'function'), 'arguments')) ?? '';

export default fault({
  does: 'Sends each streamed call whole in one piece.',
  breaks: [],
  answer: (reply) =>
    changeChunks(reply, (chunk, n, all) => {
      const index = indexIn(chunk);
      if (index === undefined) return chunk;
      if (n !== all.findIndex((one) => indexIn(one) === index)) return undefined;
      const text = all
        .filter((one) => indexIn(one) === index)
        .map(argumentsIn)
        .join('');
      return changeAt(chunk, '/choices/*/delta/tool_calls/*/function/arguments', () => text);
    }),
});
