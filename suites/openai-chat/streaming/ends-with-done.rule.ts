import { eventsOf, rule } from 'concordat/suite';
import { DONE, isDone, STREAMED, wentWell } from '../_stream.ts';

export default rule({
  level: 'should',
  says: 'A chat stream ends with data: [DONE], by which a client knows that nothing was cut off.',
  see: 'openai/chat-completions#stream',
  on: STREAMED,
  when: wentWell,
  *check({ exchange }) {
    if (!eventsOf(exchange).some(({ item }) => isDone(item.data)))
      yield {
        at: '/response/stream',
        expected: `data: ${DONE} as the last event`,
        actual: `the stream ended without data: ${DONE}`,
      };
  },
});
