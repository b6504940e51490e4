import { below, eventsOf, rule } from 'concordat/suite';
import { STREAMED } from './_stream.ts';

export default rule({
  level: 'should',
  says: 'A Gemini stream has no [DONE] event: it ends after the event with the finishReason.',
  see: 'recorded/gemini#0 of 416 streams',
  on: STREAMED,
  when: ({ exchange }) => eventsOf(exchange).length > 0 || 'the reply holds no events',
  *check({ exchange }) {
    for (const { at, item } of eventsOf(exchange))
      if (item.data.trim() === '[DONE]')
        yield {
          at: below(at, 'data'),
          expected: 'no such event: the end of the body is the end of the stream',
          actual: 'data: [DONE], on which a Gemini client fails to parse JSON',
        };
  },
});
