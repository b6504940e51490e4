import { changeFrames, fault } from '../../reply.ts';

const FIRST_MS = 60;
const NEXT_MS = 15;

export default fault({
  does: 'Thinks before the first event of a stream and between any two.',
  breaks: [],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.map((frame, n) => ({ ...frame, pauseMs: n === 0 ? FIRST_MS : NEXT_MS })),
    ),
});
