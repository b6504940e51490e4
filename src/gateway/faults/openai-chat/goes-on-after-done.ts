import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends data: [DONE] before the last chunk.',
  breaks: ['openai-chat/streaming/done-comes-once-and-last'],
  answer: (reply) => changeFrames(reply, (frames) => [...frames.slice(0, -2), ...frames.slice(-2).reverse()]),
});
