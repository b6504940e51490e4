import { eventsOf, isObject, rule } from 'concordat/suite';
import { STREAMED, wentWell } from '../_stream.ts';

export default rule({
  level: 'must',
  says: 'The events of a chat stream have no name: the official client takes a named event for something else than a chunk.',
  see: 'client/openai#src/core/streaming.ts',
  on: STREAMED,
  when: wentWell,
  *check({ exchange }) {
    const named = eventsOf(exchange).filter(
      ({ item, value }) => item.event !== undefined && item.event !== '' && isObject(value),
    );
    const [first] = named;
    if (first !== undefined)
      yield {
        at: first.at,
        expected: 'data lines without an event line',
        actual: `event: ${first.item.event} on ${named.length} of ${eventsOf(exchange).length} events`,
      };
  },
});
