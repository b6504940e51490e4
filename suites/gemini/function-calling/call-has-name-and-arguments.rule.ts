import { below, isObject, member, rule } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { callsOf, nameOf } from '../_calls.ts';

export default rule({
  level: 'should',
  says: 'A function call has a name, and arguments that are an object, if only an empty one.',
  see: 'google/discovery#FunctionCall',
  on: GENERATED,
  when: ({ exchange }) => callsOf(exchange).length > 0 || 'the model called no function',
  *check({ exchange }) {
    for (const { at, value } of callsOf(exchange)) {
      const args = member(value, 'args');
      if (nameOf(value) === '')
        yield {
          at: below(at, 'name'),
          expected: 'the name of a function',
          actual: member(value, 'name') ?? 'absent',
        };
      if (!isObject(args)) yield { at: below(at, 'args'), expected: 'an object', actual: args ?? 'absent' };
    }
  },
});
