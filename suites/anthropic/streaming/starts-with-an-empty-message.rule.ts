import { arrayOf, below, rule } from 'concordat/suite';
import { messageOf } from '../_message.ts';
import { hasEvents, holds, STREAMED } from './_stream.ts';

export default rule({
  level: 'must',
  says: 'message_start holds a message without content and without a stop_reason: both come later, and clients add them to it.',
  see: 'anthropic/streaming#Event types',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    return (
      (holds(evidence.exchange, ['message_start']) && messageOf(evidence.exchange) !== undefined) ||
      'the stream holds no message_start with a message'
    );
  },
  *check({ exchange }) {
    const message = messageOf(exchange);
    if (message === undefined) return;
    const { at, value } = message;
    const { content, stop_reason: reason = null } = value;
    if (!Array.isArray(content) || arrayOf(content).length > 0)
      yield {
        at: below(at, 'content'),
        expected: '[]: the official client puts the blocks in',
        actual: Array.isArray(content) ? `${arrayOf(content).length} blocks` : (content ?? 'absent'),
      };
    if (reason !== null) yield { at: below(at, 'stop_reason'), expected: null, actual: reason };
  },
});
