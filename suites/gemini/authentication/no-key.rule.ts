import { rule } from 'concordat/suite';
import { checkRefusal, dueFor } from '../_error.ts';

export default rule({
  level: 'should',
  says: 'A request without a key is refused with the published status and word.',
  see: 'rfc9110#15.5.2',
  on: { family: 'gemini', defect: 'no-key' },
  *check(evidence) {
    const mistake = 'no key at all';
    yield* checkRefusal(
      evidence.exchange,
      dueFor(evidence, 'no-key', mistake) ?? { mistake, statuses: [401, 403] },
    );
  },
});
