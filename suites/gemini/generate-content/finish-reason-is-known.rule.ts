import { below, member, rule, stringOf } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { candidatesOf } from '../_reply.ts';
import { FINISH_REASONS } from '../_words.ts';

export default rule({
  level: 'may',
  says: 'finishReason is one of the published names; a new one is noted.',
  see: 'google/discovery#Candidate',
  on: GENERATED,
  when: ({ exchange }) =>
    candidatesOf(exchange).some(({ value }) => stringOf(member(value, 'finishReason')) !== undefined) ||
    'no candidate has a finishReason',
  *check({ exchange }) {
    for (const { at, value } of candidatesOf(exchange)) {
      const reason = stringOf(member(value, 'finishReason'));
      if (reason !== undefined && !FINISH_REASONS.includes(reason))
        yield { at: below(at, 'finishReason'), expected: FINISH_REASONS.join(', '), actual: reason };
    }
  },
});
