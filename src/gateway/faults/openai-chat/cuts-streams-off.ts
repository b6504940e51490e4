import { changeFrames, fault } from '../../reply.ts';
import { finishOf } from './_chunks.ts';

export default fault({
  does: 'Ends a stream in the middle of the answer, as if that were its end: no finish_reason and no [DONE].',
  see: 'https://github.com/anomalyco/opencode/issues/43379',
  breaks: ['openai-chat/streaming/choices-finish', 'openai-chat/streaming/ends-with-done'],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.filter((frame) => 'data' in frame && (finishOf(frame.data) ?? '') === ''),
    ),
});
