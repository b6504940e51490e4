import type { JsonValue } from '../../model/index.ts';
import { arrayOf, isObject, member } from '../../schema/read.ts';
import { changeAt } from '../change.ts';
import { changeFrames, fault } from '../reply.ts';

const partsIn = (data: JsonValue): readonly JsonValue[] =>
  arrayOf(member(member(arrayOf(member(data, 'candidates'))[0], 'content'), 'parts'));

const textIn = (data: JsonValue): string =>
  partsIn(data)
    .filter((part) => member(part, 'thought') !== true)
    .map((part) => member(part, 'text'))
    .join('');

export default fault({
  does: 'Waits for the whole answer and streams a long text as a single event.',
  see: 'https://github.com/glidea/one-balance/issues/23',
  breaks: ['gemini/streaming/long-answer-in-several-events'],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const data = frames.flatMap((frame) => ('data' in frame ? [frame.data] : []));
      const last = data.at(-1);
      const text = data.map(textIn).join('');
      if (!isObject(last) || text.length < 400 || arrayOf(last['candidates']).length !== 1) return frames;
      return [{ data: changeAt(last, '/candidates/0/content/parts', () => [{ text }]) }];
    }),
});
