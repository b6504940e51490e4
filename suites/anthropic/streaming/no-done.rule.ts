import { below, eventsOf, rule } from 'concordat/suite';
import { hasEvents, STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'An Anthropic stream has no [DONE] event: it ends after message_stop.',
  see: 'recorded/anthropic#0 of 492 streams',
  on: STREAMED,
  when: hasEvents,
  *check({ exchange }) {
    for (const { at, item } of eventsOf(exchange))
      if (item.data.trim() === '[DONE]')
        yield {
          at: below(at, 'data'),
          expected: 'no such event: message_stop is the end',
          actual: 'data: [DONE], the end of another dialect',
        };
  },
});
