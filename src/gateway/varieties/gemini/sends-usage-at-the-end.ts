import { changeAt } from '../../change.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const withoutUsage = (frame: Frame): Frame =>
  'data' in frame ? { ...frame, data: changeAt(frame.data, '/usageMetadata', () => undefined) } : frame;

export default fault({
  does: 'Counts tokens on the last event of a stream alone.',
  // recorded/gemini#452 of 452 streams: a habit of the service.
  breaks: ['gemini/streaming/usage-on-every-event'],
  answer: (reply) =>
    changeFrames(reply, (frames) => [...frames.slice(0, -1).map(withoutUsage), ...frames.slice(-1)]),
});
