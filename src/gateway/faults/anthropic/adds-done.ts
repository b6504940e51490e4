import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Ends a stream with the [DONE] of another dialect.',
  breaks: ['anthropic/streaming/no-done', 'contract/event'],
  answer: (reply) => changeFrames(reply, (frames) => [...frames, { raw: 'data: [DONE]\n\n' }]),
});
