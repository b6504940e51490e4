import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Ends the event stream with a [DONE] event.',
  breaks: ['contract/event', 'gemini/streaming/no-done'],
  answer: (reply) =>
    reply.kind === 'stream' && reply.framing === 'array'
      ? reply
      : changeFrames(reply, (frames) => [...frames, { raw: 'data: [DONE]\r\n\r\n' }]),
});
