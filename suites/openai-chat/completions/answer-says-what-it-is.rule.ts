import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { requestedModelOf } from '../_asked.ts';
import { checkIdentity } from '../_identity.ts';
import { choicesOf, completionsOf, UNARY } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A whole answer is a chat.completion with id, created and model.',
  see: 'openai/chat-completions#The chat completion object',
  on: UNARY,
  // An error in its place has its own rule.
  when: ({ exchange }) =>
    allHold(
      choicesOf(exchange).length > 0 || 'the reply holds no choice',
      requestedModelOf(exchange) !== undefined || 'the request names no model',
    ),
  check: ({ exchange }) =>
    checkIdentity(completionsOf(exchange), { object: 'chat.completion', what: 'answers' }),
});
