import { changeFrames, fault } from '../../reply.ts';
import { finishOf } from './_chunks.ts';

export default fault({
  does: 'Sends the finish and the end of a stream as bare lines, without data: before them.',
  see: 'https://github.com/gpustack/gpustack/issues/6155',
  breaks: [
    'http/event-streams/no-text-outside-fields',
    'openai-chat/streaming/choices-finish',
    'openai-chat/streaming/ends-with-done',
  ],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.map((frame) => {
        if (!('data' in frame)) return { raw: '[DONE]\n\n' };
        return finishOf(frame.data) === undefined ? frame : { raw: `${JSON.stringify(frame.data)}\n\n` };
      }),
    ),
});
