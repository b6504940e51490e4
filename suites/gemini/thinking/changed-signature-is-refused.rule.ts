import { rule } from 'concordat/suite';
import { whenAnswered } from '../../_accepted.ts';
import { checkRefusal, dueFor } from '../_error.ts';

const MISTAKE = 'a thoughtSignature in which one character was changed';

export default rule({
  level: 'should',
  says: 'A function call that comes back with a changed thoughtSignature is refused with 400.',
  see: 'google/thought-signatures#Function calling',
  on: { scenario: 'gemini/thinking/signed-tool-round-trip' },
  when: (evidence) => whenAnswered(evidence, 'changed'),
  *check(evidence) {
    const { changed } = evidence.exchanges;
    const due = dueFor(evidence, 'invalid-request', MISTAKE) ?? { mistake: MISTAKE, statuses: [400] };
    if (changed !== undefined) yield* checkRefusal(changed, due, '/changed');
  },
});
