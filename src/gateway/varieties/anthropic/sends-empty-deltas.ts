import { member } from '../../../schema/read.ts';
import { changeEvents, typeOf } from '../../faults/anthropic/_events.ts';
import { fault } from '../../reply.ts';

export default fault({
  does: 'Sends an empty text_delta before and behind every other one.',
  breaks: [],
  answer: (reply) =>
    changeEvents(reply, (events) =>
      events.flatMap((event) => {
        const empty = { ...event, delta: { type: 'text_delta', text: '' } };
        return typeOf(member(event, 'delta')) === 'text_delta' ? [empty, event, empty] : [event];
      }),
    ),
});
