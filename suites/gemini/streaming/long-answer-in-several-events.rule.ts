import { rule } from 'concordat/suite';
import { textOf } from '../_reply.ts';
import { arrivalsOf, isLong, longOf } from './_long-answer.ts';

export default rule({
  level: 'should',
  says: 'A long answer is streamed in several events rather than in one.',
  see: 'google/text-generation#Streaming responses',
  on: { scenario: 'gemini/streaming/long-answer' },
  when: isLong,
  *check(evidence) {
    const exchange = longOf(evidence);
    if (exchange !== undefined && arrivalsOf(exchange).length < 2)
      yield {
        at: '/long/response/stream',
        expected: 'more than one event with text',
        actual: `all ${textOf(exchange).length} characters in one event`,
      };
  },
});
