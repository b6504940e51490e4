import { below, member, replyOf, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { whole } from '../_answer.ts';
import { candidatesOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'Every candidate of a whole reply says by finishReason why it ended.',
  see: 'google/discovery#Candidate',
  on: { operation: 'generateContent', status: 'success' },
  when: ({ exchange }) =>
    allHold(
      replyOf(exchange) !== undefined || 'the reply is no JSON body',
      whole(exchange),
      candidatesOf(exchange).length > 0 || 'the reply holds no candidate',
    ),
  *check({ exchange }) {
    for (const { at, value } of candidatesOf(exchange)) {
      const reason = member(value, 'finishReason');
      if ((stringOf(reason) ?? '') === '')
        yield {
          at: below(at, 'finishReason'),
          expected: 'why the candidate ended',
          actual: reason ?? 'absent',
        };
    }
  },
});
