import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends an event of its own after the response is completed.',
  see: 'https://github.com/anomalyco/opencode/issues/40171',
  breaks: ['openai-responses/streaming/nothing-follows-the-terminal-event'],
  answer: (reply) =>
    changeFrames(reply, (frames) => [...frames, { event: 'ping', data: { type: 'ping', cost: '0.0001' } }]),
});
