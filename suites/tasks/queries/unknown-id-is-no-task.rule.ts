import { rule, succeeded } from 'concordat/suite';
import { isAnswered, stateIn } from './_look-ups.ts';

export default rule({
  level: 'should',
  says: 'An id of no task is neither under way nor done.',
  see: 'kling/general-information#Error Code',
  on: { scenario: 'tasks/queries/unknown' },
  when: ({ exchanges: { unknown } }) => isAnswered(unknown) || 'the query was not answered',
  *check({ exchanges: { unknown }, contract }) {
    const known = unknown === undefined ? undefined : stateIn(contract, unknown);
    if (succeeded(unknown) && (known?.meaning === 'success' || known?.meaning === 'pending'))
      yield { at: known.at, expected: 'no task, or an error', actual: known.state };
  },
});
