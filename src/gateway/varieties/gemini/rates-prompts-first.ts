import type { JsonValue } from '../../../model/index.ts';
import { changeAt } from '../../change.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const FEEDBACK = { safetyRatings: [{ category: 'HARM_CATEGORY_HARASSMENT', probability: 'NEGLIGIBLE' }] };

const rated = (body: JsonValue): JsonValue =>
  changeAt(
    changeAt(body, '/candidates', () => undefined),
    '/promptFeedback',
    () => FEEDBACK,
  );

const before = (frame: Frame): readonly Frame[] =>
  'data' in frame ? [{ ...frame, data: rated(frame.data) }, frame] : [frame];

export default fault({
  does: 'Begins a stream with an event that rates the prompt and holds no candidate.',
  breaks: [],
  answer: (reply) =>
    changeFrames(reply, (frames) => [...frames.slice(0, 1).flatMap(before), ...frames.slice(1)]),
});
