import type { JsonObject } from '../../../model/index.ts';
import { changeReplyAt } from '../../change.ts';
import { changeEvents, partedBy, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

const REDACTED: JsonObject = { type: 'redacted_thinking', data: 'cmVkYWN0ZWQ=' };

export default fault({
  does: 'Sends thoughts as redacted_thinking.',
  breaks: [],
  answer: (reply) =>
    changeEvents(
      changeReplyAt(reply, '/content/*', (block) => (typeOf(block) === 'thinking' ? REDACTED : block)),
      (events) => {
        const { own } = partedBy(events, ['thinking']);
        return events.flatMap((event) => {
          if (!own.includes(event)) return [event];
          if (typeOf(event) === 'content_block_delta') return [];
          return [typeOf(event) === 'content_block_start' ? { ...event, content_block: REDACTED } : event];
        });
      },
    ),
});
