import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Puts a line event: message before every chunk.',
  breaks: ['openai-chat/streaming/chunks-are-unnamed'],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.map((frame) => ('data' in frame ? { ...frame, event: 'message' } : frame)),
    ),
});
