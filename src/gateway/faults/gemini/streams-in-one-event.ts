import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member, stringOf } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import { changeFrames, fault } from '../../reply.ts';

/** Shorter answers may come in one event. */
const LONG_CHARACTERS = 400;

const partsIn = (data: JsonValue): readonly JsonObject[] =>
  arrayOf(member(member(arrayOf(member(data, 'candidates'))[0], 'content'), 'parts')).filter(isObject);

const isSaid = (part: JsonObject): boolean => 'text' in part && part['thought'] !== true;

export default fault({
  does: 'Waits for the whole answer and streams a long text as a single event.',
  see: 'https://github.com/glidea/one-balance/issues/23',
  breaks: ['gemini/streaming/long-answer-in-several-events'],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const data = frames.flatMap((frame) => ('data' in frame ? [frame.data] : []));
      const parts = data.flatMap(partsIn);
      const said = parts.filter(isSaid);
      const text = said.map((part) => stringOf(part['text']) ?? '').join('');
      const last = data.at(-1);
      if (last === undefined || text.length < LONG_CHARACTERS) return frames;
      const whole = [...parts.filter((part) => !isSaid(part)), { ...said.at(-1), text }];
      return [{ data: changeAt(last, '/candidates/0/content/parts', () => whole) }];
    }),
});
