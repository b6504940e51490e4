import type { JsonObject } from '../../../model/index.ts';
import { arrayOf, member } from '../../../schema/read.ts';
import { changeReplyAt } from '../../change.ts';
import { changeEvents, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

const SKETCH: JsonObject = { type: 'sketch', strokes: [] };
const NEWS: JsonObject = { type: 'message_progress', percent: 50 };

export default fault({
  does: 'Sends events, blocks and deltas that were published later.',
  breaks: [],
  answer: (reply, { body }) => {
    if (member(body, 'tools') !== undefined) return reply;
    const whole = changeReplyAt(reply, '/content', (content) =>
      Array.isArray(content) && content.length > 0 ? [...arrayOf(content), SKETCH] : content,
    );
    return changeEvents(whole, (events) => {
      const index = events.filter((event) => typeOf(event) === 'content_block_start').length;
      const block = [
        { type: 'content_block_start', index, content_block: SKETCH },
        { type: 'content_block_delta', index, delta: { type: 'stroke_delta', stroke: [0, 1] } },
        { type: 'content_block_stop', index },
      ];
      const at = events.findIndex((event) => typeOf(event) === 'message_delta');
      return [NEWS, ...events.slice(0, at), ...block, NEWS, ...events.slice(at), NEWS];
    });
  },
});
