import { below, type Exchange, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { type Answer, answersOf, GENERATED, whole } from '../_answer.ts';
import { declaredIn, isCall, modeOf } from '../_calls.ts';

/** Candidates that came to their own end: a limit or a filter may have come before the call. */
const finished = (exchange: Exchange): readonly Answer[] =>
  answersOf(exchange).filter(({ finishReason }) => finishReason === 'STOP');

export default rule({
  level: 'should',
  says: 'With functionCallingConfig.mode ANY the model always calls a function.',
  see: 'google/function-calling#Function calling modes',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      modeOf(requestOf(exchange)) === 'ANY' || 'the mode is not ANY',
      declaredIn(requestOf(exchange)).size > 0 || 'no function is declared',
      whole(exchange),
      finished(exchange).length > 0 || 'no candidate finished with STOP',
    ),
  *check({ exchange }) {
    for (const { at, parts } of finished(exchange))
      if (!parts.some(isCall))
        yield { at: below(at, 'content'), expected: 'a functionCall: the mode is ANY', actual: 'none' };
  },
});
