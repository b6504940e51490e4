import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeAt } from '../../change.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const END = ['finishReason', 'finishMessage', 'groundingMetadata', 'safetyRatings'];

const spoken = (body: JsonValue): JsonValue =>
  END.reduce<JsonValue>((lean, name) => changeAt(lean, `/candidates/*/${name}`, () => undefined), body);

const ended = (body: JsonValue): JsonValue => changeAt(body, '/candidates/*/content', () => undefined);

const split = (frame: Frame): readonly Frame[] =>
  'data' in frame && arrayOf(member(frame.data, 'candidates')).some(isObject)
    ? [
        { ...frame, data: spoken(frame.data) },
        { ...frame, data: ended(frame.data) },
      ]
    : [frame];

export default fault({
  does: 'Ends a stream with an event of its own that has the finishReason and no content.',
  breaks: [],
  answer: (reply) =>
    changeFrames(reply, (frames) => [...frames.slice(0, -1), ...frames.slice(-1).flatMap(split)]),
});
