import { changeFrames, fault } from '../../reply.ts';
import { DONE } from './_chunks.ts';

export default fault({
  does: 'Sends data: [DONE] of its own after that of its upstream.',
  breaks: ['openai-chat/streaming/done-comes-once-and-last'],
  answer: (reply) => changeFrames(reply, (frames) => [...frames, DONE]),
});
