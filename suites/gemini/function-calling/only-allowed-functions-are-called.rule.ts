import { below, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { allowedIn, callsOf, modeOf, nameOf } from '../_calls.ts';

export default rule({
  level: 'should',
  says: 'With allowedFunctionNames in mode ANY or VALIDATED the model calls no other function.',
  see: 'google/function-calling#Function calling modes',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      ['ANY', 'VALIDATED'].includes(modeOf(requestOf(exchange)) ?? '') ||
        'the mode is neither ANY nor VALIDATED',
      allowedIn(requestOf(exchange)).length > 0 || 'every function is allowed',
      callsOf(exchange).length > 0 || 'the model called no function',
    ),
  *check({ exchange }) {
    const allowed = allowedIn(requestOf(exchange));
    for (const { at, value } of callsOf(exchange))
      if (!allowed.includes(nameOf(value)))
        yield {
          at: below(at, 'name'),
          expected: `an allowed function: ${allowed.join(', ')}`,
          actual: nameOf(value),
        };
  },
});
