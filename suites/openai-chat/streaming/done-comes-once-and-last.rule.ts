import { eventsOf, rule } from 'concordat/suite';
import { DONE, isDone, STREAMED } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'data: [DONE] comes once, and no event comes after it: the official client reads none.',
  see: 'client/openai#src/core/streaming.ts',
  on: STREAMED,
  when: ({ exchange }) =>
    eventsOf(exchange).some(({ item }) => isDone(item.data)) || `the stream holds no data: ${DONE}`,
  *check({ exchange }) {
    const events = eventsOf(exchange);
    const end = events.findIndex(({ item }) => isDone(item.data));
    const [late, ...more] = events.slice(end + 1);
    if (late !== undefined)
      yield {
        at: late.at,
        expected: `no event after data: ${DONE}`,
        actual: isDone(late.item.data)
          ? `data: ${DONE} a second time`
          : `${more.length + 1} more events after it: ${late.item.data.slice(0, 100)}`,
      };
  },
});
