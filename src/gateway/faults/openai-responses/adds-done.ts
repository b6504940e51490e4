import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Ends a stream with [DONE], as chat completions do.',
  see: 'https://github.com/anomalyco/opencode/issues/40171',
  breaks: ['openai-responses/streaming/no-done'],
  answer: (reply) => changeFrames(reply, (frames) => [...frames, { raw: 'data: [DONE]\n\n' }]),
});
