import { changeEvents } from '../../faults/openai-responses/_events.ts';
import type { Frame } from '../../reply.ts';
import { changeFrames, fault } from '../../reply.ts';

const KEEPALIVE: Frame = { event: 'keepalive', data: { type: 'keepalive', sequence_number: 0 } };
const COMMENT: Frame = { raw: ': still thinking\n\n' };

export default fault({
  does: 'Keeps a stream open with keepalive events that are numbered too, and with comments.',
  breaks: [],
  answer: (reply) =>
    changeEvents(
      changeFrames(reply, (frames) =>
        frames.flatMap((frame, n) =>
          n % 3 === 2 && n + 1 < frames.length ? [frame, KEEPALIVE, COMMENT] : [frame],
        ),
      ),
      (event) => event,
    ),
});
