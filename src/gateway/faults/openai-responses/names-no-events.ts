import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends the events of a stream without their names.',
  breaks: ['openai-responses/streaming/event-name-is-type'],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.map((frame) => ('data' in frame ? { data: frame.data, pauseMs: frame.pauseMs ?? 0 } : frame)),
    ),
});
