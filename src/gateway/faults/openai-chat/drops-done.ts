import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Closes a stream after its last chunk, without data: [DONE].',
  see: 'https://github.com/NousResearch/hermes-agent/issues/90848',
  breaks: ['openai-chat/streaming/ends-with-done'],
  answer: (reply) => changeFrames(reply, (frames) => frames.filter((frame) => 'data' in frame)),
});
