import { severalEventsRule } from '../../_long-answer.ts';
import { LONG_ANSWER } from './_long-answer.ts';

export default severalEventsRule(LONG_ANSWER, {
  level: 'should',
  says: 'The text of a long answer is streamed in several deltas rather than in one.',
  see: 'anthropic/streaming#Content block delta types',
  on: { scenario: 'anthropic/streaming/long-answer' },
});
