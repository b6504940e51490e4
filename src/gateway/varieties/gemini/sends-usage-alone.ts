import { changeAt } from '../../change.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const without = (frame: Frame, member: string): Frame =>
  'data' in frame ? { ...frame, data: changeAt(frame.data, `/${member}`, () => undefined) } : frame;

export default fault({
  does: 'Counts tokens in an event of its own behind the one that finishes, as gateways that translate do.',
  breaks: [
    // recorded/gemini#452 of 452 streams: upstream finishes and counts in one event.
    'gemini/streaming/finish-reason-on-last-event',
    'gemini/streaming/usage-on-every-event',
  ],
  answer: (reply, { provider }) =>
    // For the service itself the record is a promise.
    provider.lineage.includes('google')
      ? reply
      : changeFrames(reply, (frames) => [
          ...frames.map((frame) => without(frame, 'usageMetadata')),
          ...frames.slice(-1).map((frame) => without(frame, 'candidates')),
        ]),
});
