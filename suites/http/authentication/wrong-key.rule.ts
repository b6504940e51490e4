import { rule } from 'concordat/suite';
import { checkRefusal } from '../../_refusal.ts';
import { dueForKey } from './_due.ts';

export default rule({
  level: 'should',
  says: 'A key that the service does not know is refused with the published status and an error object.',
  see: 'rfc9110#15.5.2',
  on: { defect: 'wrong-key' },
  *check(evidence) {
    const due = dueForKey(evidence, 'wrong-key', 'a key that it cannot know');
    // Google's own table says 403 for a wrong key; what it sends is 400 (google/troubleshooting#Error codes).
    const asWritten = evidence.target.provider.lineage.includes('google') ? [403] : [];
    yield* checkRefusal(evidence.exchange, { ...due, statuses: [...due.statuses, ...asWritten] });
  },
});
