import { severalEventsRule } from '../../_long-answer.ts';
import { LONG_ANSWER } from './_long-answer.ts';

export default severalEventsRule(LONG_ANSWER, {
  level: 'should',
  says: 'A long answer is streamed in several events rather than in one.',
  see: 'google/text-generation#Streaming responses',
  on: { scenario: 'gemini/streaming/long-answer' },
});
