import { below, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { callsOf, declaredIn, nameOf } from '../_calls.ts';
import { spelled } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A function call names a function that the request declares.',
  see: 'google/function-calling#How function calling works',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      callsOf(exchange).length > 0 || 'the model called no function',
      spelled(requestOf(exchange), 'cachedContent') === undefined || 'the functions may be in the cache',
    ),
  *check({ exchange }) {
    const declared = declaredIn(requestOf(exchange));
    for (const { at, value } of callsOf(exchange))
      if (!declared.has(nameOf(value)))
        yield {
          at: below(at, 'name'),
          expected: `a declared function: ${[...declared.keys()].join(', ') || 'none is'}`,
          actual: nameOf(value),
        };
  },
});
