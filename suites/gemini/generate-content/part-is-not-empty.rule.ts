import { rule } from 'concordat/suite';
import { dataIn, GENERATED } from '../_answer.ts';
import { partsOf } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A part of an answer has a member that holds data, if only an empty text.',
  see: 'google/discovery#Part',
  on: GENERATED,
  when: ({ exchange }) => partsOf(exchange).length > 0 || 'the reply holds no part',
  *check({ exchange }) {
    // Parts of kinds that were published later carry members of names that are not known here.
    for (const { at, value } of partsOf(exchange))
      if (dataIn(value).length === 0 && Object.keys(value).every((name) => /^thought/.test(name)))
        yield { at, expected: 'text or another member that holds data', actual: Object.keys(value) };
  },
});
