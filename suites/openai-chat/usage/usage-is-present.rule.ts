import { isObject, replyOf, rule } from 'concordat/suite';
import { UNARY, usageOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A whole answer carries usage; other rules speak of streams.',
  see: 'openai/chat-completions#usage',
  on: UNARY,
  when: ({ exchange }) => isObject(replyOf(exchange)) || 'the reply is no JSON object',
  *check({ exchange }) {
    if (usageOf(exchange) === undefined)
      yield { at: '/response/body/usage', expected: 'the token counts of the answer', actual: 'absent' };
  },
});
