import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Ends a stream with an object of its own that tells the cost.',
  see: 'https://github.com/anomalyco/opencode/issues/42918',
  breaks: ['openai-chat/streaming/chunks-say-what-they-are', 'openai-chat/streaming/same-members-as-unary'],
  answer: (reply) =>
    changeFrames(reply, (frames) => [
      ...frames.slice(0, -1),
      { data: { choices: [], cost: '0' } },
      ...frames.slice(-1),
    ]),
});
