import { rule } from 'concordat/suite';
import { checkRefusal } from '../../_refusal.ts';
import { dueForKey } from './_due.ts';

export default rule({
  level: 'should',
  says: 'A request without a key is refused with the published status and an error object.',
  see: 'rfc9110#15.5.2',
  on: { defect: 'no-key' },
  *check(evidence) {
    yield* checkRefusal(evidence.exchange, dueForKey(evidence, 'no-key', 'no key at all'));
  },
});
