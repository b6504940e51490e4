import { changeEvents, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Ends a stream with three message_delta, the stop_reason in the second.',
  breaks: [],
  answer: (reply) =>
    changeEvents(reply, (events) =>
      events.flatMap((event) => {
        if (typeOf(event) !== 'message_delta') return [event];
        const open = { ...event, delta: { stop_reason: null, stop_sequence: null } };
        return [{ ...open, usage: { output_tokens: 1 } }, event, event];
      }),
    ),
});
