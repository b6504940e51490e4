import { requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, whole } from '../_answer.ts';
import { callsOf, declaredIn, modeOf, nameOf } from '../_calls.ts';

export default rule({
  level: 'should',
  says: 'With functionCallingConfig.mode NONE the model calls no function.',
  see: 'google/function-calling#Function calling modes',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      modeOf(requestOf(exchange)) === 'NONE' || 'the mode is not NONE',
      declaredIn(requestOf(exchange)).size > 0 || 'no function is declared',
      whole(exchange),
      answersOf(exchange).length > 0 || 'the reply holds no candidate',
    ),
  *check({ exchange }) {
    for (const { at, value } of callsOf(exchange))
      yield { at, expected: 'no functionCall: the mode is NONE', actual: `a call of ${nameOf(value)}` };
  },
});
