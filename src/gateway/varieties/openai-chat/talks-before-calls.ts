import { arrayOf, isObject, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { isPiece, saying } from '../../faults/openai-chat/_chunks.ts';
import { changeFrames, fault } from '../../reply.ts';

const TALK = 'Let me look that up.';

export default fault({
  does: 'Says something before it calls a tool.',
  breaks: [],
  answer: (reply) =>
    changeReplyAt(
      changeFrames(reply, (frames) =>
        frames.flatMap((frame, n) => {
          const isFirst =
            'data' in frame &&
            isPiece(frame.data) &&
            n === frames.findIndex((one) => 'data' in one && isPiece(one.data));
          return isFirst ? [{ data: saying(frame.data, { content: TALK }) }, frame] : [frame];
        }),
      ),
      '/choices/*/message',
      (message) =>
        arrayOf(member(message, 'tool_calls')).length > 0 && isObject(message)
          ? { ...message, content: TALK }
          : message,
    ),
});
