import { below, member, rule, stringOf } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { candidatesOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'finishReason is one of the upper-case names of this dialect, not a word of another one.',
  see: 'google/discovery#Candidate',
  on: GENERATED,
  when: ({ exchange }) =>
    candidatesOf(exchange).some(({ value }) => stringOf(member(value, 'finishReason')) !== undefined) ||
    'no candidate has a finishReason',
  *check({ exchange }) {
    for (const { at, value } of candidatesOf(exchange)) {
      const reason = stringOf(member(value, 'finishReason'));
      if (reason !== undefined && reason !== '' && !/^[A-Z][A-Z0-9_]*$/.test(reason))
        yield { at: below(at, 'finishReason'), expected: 'an upper-case name such as STOP', actual: reason };
    }
  },
});
