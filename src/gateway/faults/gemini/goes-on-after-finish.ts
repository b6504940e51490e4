import { changeAt } from '../../change.ts';
import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends one more event, with the usage alone, after the one that carries the finishReason.',
  breaks: ['gemini/streaming/finish-reason-on-last-event'],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const last = frames.at(-1);
      return last !== undefined && 'data' in last
        ? [...frames, { data: changeAt(last.data, '/candidates', () => undefined) }]
        : frames;
    }),
});
