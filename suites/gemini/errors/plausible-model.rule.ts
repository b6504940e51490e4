import { rule } from 'concordat/suite';
import { isBusy } from '../../_refusal.ts';
import { checkRefusal, dueFor } from '../_error.ts';

export default rule({
  level: 'should',
  says: 'A model that does not exist is refused as unknown even where its name looks like that of a real one.',
  see: 'google/troubleshooting#Error codes',
  on: { scenario: 'gemini/errors/one-mistake-three-times' },
  when: ({ exchanges: { first } }) => {
    if (first === undefined) return 'the request was not sent';
    return !isBusy(first) || `the target answered ${first.response?.status}`;
  },
  *check(evidence) {
    const { first } = evidence.exchanges;
    const mistake = 'the unknown model gemini-0-pro';
    const due = dueFor(evidence, 'unknown-model', mistake) ?? { mistake, statuses: [400, 403, 404] };
    if (first !== undefined) yield* checkRefusal(first, due, '/first');
  },
});
