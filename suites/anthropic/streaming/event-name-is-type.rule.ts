import { eventsOf, member, rule } from 'concordat/suite';
import { typedEventsOf } from '../_message.ts';
import { hasEvents, STREAMED } from './_stream.ts';

export default rule({
  level: 'must',
  says: 'The event field of every event is the type of its data: the official client passes over events without a name.',
  see: 'anthropic/streaming#Event types',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    return typedEventsOf(evidence.exchange).length > 0 || 'no event has a type';
  },
  *check({ exchange }) {
    for (const { at, item, value } of eventsOf(exchange)) {
      const type = member(value, 'type');
      if (typeof type === 'string' && item.event !== type)
        yield {
          at,
          expected: `event: ${type}`,
          actual: item.event ? `event: ${item.event}` : 'no event field',
        };
    }
  },
});
