import { isObject } from '../../../schema/read.ts';
import { changeFrames, fault } from '../../reply.ts';
import { chunksIn, finishOf, saying } from './_chunks.ts';

export default fault({
  does: 'Takes the chunk with usage for an empty answer and says so in the text.',
  see: 'https://github.com/diegosouzapw/OmniRoute/pull/3422',
  breaks: ['openai-chat/streaming/deltas-join-to-the-text'],
  answer: (reply) =>
    changeFrames(reply, (frames) => {
      const hasUsage = chunksIn(frames).some((chunk) => isObject(chunk['usage']));
      return frames.flatMap((frame) =>
        hasUsage && 'data' in frame && finishOf(frame.data) === 'stop'
          ? [
              { data: saying(frame.data, { content: '[gateway] Upstream returned an empty response' }) },
              frame,
            ]
          : [frame],
      );
    }),
});
