import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends the second event of a stream twice where it is not the last.',
  breaks: ['gemini/streaming/no-event-twice'],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.flatMap((frame, n) => (n === 1 && n < frames.length - 1 ? [frame, frame] : [frame])),
    ),
});
