import { severalEventsRule } from '../../_long-answer.ts';
import { LONG_ANSWER } from './_long-answer.ts';

export default severalEventsRule(LONG_ANSWER, {
  level: 'should',
  says: 'A long answer is streamed in several chunks rather than in one.',
  see: 'openai/chat-completions#stream',
  on: { scenario: 'openai-chat/streaming/long-answer' },
});
