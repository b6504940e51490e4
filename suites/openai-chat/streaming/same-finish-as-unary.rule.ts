import { sameEndRule } from '../../_same-as-unary.ts';
import { answerOf } from '../_answer.ts';
import { bothSucceeded } from './_same-prompt.ts';

export default sameEndRule({
  level: 'should',
  says: 'The same prompt ends for the same reason unary and streamed.',
  see: 'openai/chat-completions#finish_reason',
  on: { scenario: 'openai-chat/streaming/same-prompt' },
  when: bothSucceeded,
  member: 'finish_reason',
  endOf: (exchange) => answerOf(exchange)?.finishReason,
});
