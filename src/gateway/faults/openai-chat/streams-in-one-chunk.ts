import { changeFrames, fault } from '../../reply.ts';
import { chunksIn, saying, textOf } from './_chunks.ts';

export default fault({
  does: 'Waits for the whole answer and streams it in one chunk.',
  see: 'https://github.com/glidea/one-balance/issues/23',
  breaks: ['openai-chat/streaming/long-answer-in-several-chunks'],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const text = chunksIn(frames).map(textOf).join('');
      const first = frames.findIndex((frame) => 'data' in frame && textOf(frame.data) !== '');
      return frames.flatMap((frame, n) => {
        if (!('data' in frame) || textOf(frame.data) === '') return [frame];
        return n === first ? [{ ...frame, data: saying(frame.data, { content: text }) }] : [];
      });
    }),
});
