import { rule } from 'concordat/suite';
import { checkRefusal, dueFor } from '../_error.ts';

export default rule({
  level: 'should',
  says: 'A key that the service does not know is refused with the published status and word.',
  see: 'rfc9110#15.5.2',
  on: { family: 'gemini', defect: 'wrong-key' },
  *check(evidence) {
    const mistake = 'a key that it cannot know';
    yield* checkRefusal(
      evidence.exchange,
      dueFor(evidence, 'wrong-key', mistake) ?? { mistake, statuses: [401, 403] },
    );
  },
});
