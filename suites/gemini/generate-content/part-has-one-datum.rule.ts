import { rule } from 'concordat/suite';
import { dataIn, GENERATED } from '../_answer.ts';
import { partsOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A part of an answer has at most one member that holds data.',
  see: 'google/discovery#Part',
  on: GENERATED,
  when: ({ exchange }) => partsOf(exchange).length > 0 || 'the reply holds no part',
  *check({ exchange }) {
    for (const { at, value } of partsOf(exchange)) {
      const data = dataIn(value);
      if (data.length > 1) yield { at, expected: 'one member that holds data', actual: data.join(' and ') };
    }
  },
});
