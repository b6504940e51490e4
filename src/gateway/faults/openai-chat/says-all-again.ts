import { changeFrames, fault } from '../../reply.ts';
import { chunksIn, finishOf, saying, textOf } from './_chunks.ts';

export default fault({
  does: 'Sends the whole text once more in a last delta.',
  see: 'https://github.com/BerriAI/litellm/issues/41109',
  breaks: [
    'openai-chat/streaming/deltas-join-to-the-text',
    'openai-chat/structured-outputs/json-answer-is-json',
  ],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const text = chunksIn(frames).map(textOf).join('');
      return frames.flatMap((frame) =>
        'data' in frame && finishOf(frame.data) !== undefined && text !== ''
          ? [{ data: saying(frame.data, { content: text }) }, frame]
          : [frame],
      );
    }),
});
