import { eventsOf, rule } from 'concordat/suite';
import { hasEvents, STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'A stream of the Responses API has no [DONE]: its last event is the response.',
  see: 'recorded/openai#158 of 158 Responses streams',
  on: STREAMED,
  when: hasEvents,
  *check({ exchange }) {
    for (const { at, item } of eventsOf(exchange))
      if (item.data.trim() === '[DONE]')
        yield { at, expected: 'the end of the stream', actual: 'a [DONE], as chat completions have it' };
  },
});
