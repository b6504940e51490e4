import { rule } from 'concordat/suite';
import { checkRefusal, type Due, dueFor, isUpstream } from '../_error.ts';

/** Google's own table says 403 for a wrong key; what it sends is 400 (google/troubleshooting#Error codes). */
const alsoAsWritten = ({ mistake, statuses, words = [] }: Due): Due => ({
  mistake,
  statuses: [...statuses, 403],
  words: [...words, 'PERMISSION_DENIED'],
});

export default rule({
  level: 'should',
  says: 'A key that the service does not know is refused with the published status and word.',
  see: 'rfc9110#15.5.2',
  on: { family: 'gemini', defect: 'wrong-key' },
  *check(evidence) {
    const mistake = 'a key that it cannot know';
    const due = dueFor(evidence, 'wrong-key', mistake) ?? { mistake, statuses: [401, 403] };
    yield* checkRefusal(evidence.exchange, isUpstream(evidence) ? alsoAsWritten(due) : due);
  },
});
