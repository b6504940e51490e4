import { changeAt } from '../../change.ts';
import { saying, textOf } from '../../faults/openai-chat/_chunks.ts';
import { changeFrames, fault } from '../../reply.ts';

export default fault({
  does: 'Sends chunks between the others that say nothing: an empty delta, an empty text, no choices.',
  breaks: [],
  answer: (reply) =>
    changeFrames(reply, (frames) =>
      frames.flatMap((frame) => {
        if (!('data' in frame) || textOf(frame.data) === '') return [frame];
        const silent = [{ content: '' }, {}].map((delta) => ({ data: saying(frame.data, delta) }));
        return [frame, ...silent, { data: changeAt(frame.data, '/choices', () => []) }];
      }),
    ),
});
