import { arrayOf, type JsonObject, type JsonValue, member, rule } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { finishOf, textOf } from '../_answer.ts';
import { saidIn } from '../_reply.ts';
import { hasChoices, piecesOf, STREAMED } from '../_stream.ts';

const saysMore = (delta: JsonValue): boolean =>
  textOf(member(delta, 'content')) !== '' ||
  textOf(member(delta, 'refusal')) !== '' ||
  arrayOf(member(delta, 'tool_calls')).length > 0;

const endOf = (pieces: readonly Placed<JsonObject>[]): number =>
  pieces.findIndex((piece) => finishOf(piece) !== undefined);

export default rule({
  level: 'must',
  says: 'After its finish_reason a choice says nothing more: the official client reports the text as done at the first one.',
  see: 'client/openai#src/lib/ChatCompletionStream.ts',
  on: STREAMED,
  when: (evidence) => {
    const choices = hasChoices(evidence);
    if (choices !== true) return choices;
    const all = [...piecesOf(evidence.exchange).values()];
    return all.some((pieces) => endOf(pieces) !== -1) || 'no choice finished';
  },
  *check({ exchange }) {
    for (const [index, pieces] of piecesOf(exchange)) {
      const end = endOf(pieces);
      if (end === -1) continue;
      const late = pieces.slice(end + 1).filter((piece) => saysMore(saidIn(piece).value));
      const [first] = late;
      if (first !== undefined)
        yield {
          at: saidIn(first).at,
          expected: 'no text and no tool call after the finish_reason',
          actual: `choice ${index} goes on for ${late.length} chunks after finish_reason ${finishOf(pieces[end] ?? first)}`,
        };
    }
  },
});
