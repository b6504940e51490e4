import { isObject } from '../../../schema/read.ts';
import { changeEvents } from '../../faults/openai-responses/_events.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const queued = (frame: Frame | undefined): readonly Frame[] =>
  frame !== undefined && 'data' in frame && isObject(frame.data)
    ? [{ ...frame, event: 'response.queued', data: { ...frame.data, type: 'response.queued' } }]
    : [];

export default fault({
  does: 'Queues a response before it is in progress.',
  breaks: [],
  answer: (reply) =>
    changeEvents(
      changeFrames(reply, (frames) => [...frames.slice(0, 1), ...queued(frames[0]), ...frames.slice(1)]),
      (event) => event,
    ),
});
