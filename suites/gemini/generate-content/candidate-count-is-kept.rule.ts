import { rule, saysLater } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { blockReasonOf, whole } from '../_answer.ts';
import { candidatesOf, indexOf } from '../_reply.ts';

const EXPECTED = 'two candidates, or 400';

export default rule({
  level: 'should',
  says: 'A request for two candidates gets two or is refused with 400; it never gets one in silence.',
  see: 'google/discovery#GenerationConfig',
  on: { scenario: 'gemini/generate-content/several-candidates' },
  when: ({ exchanges: { two } }) => {
    if (two?.response === undefined) return 'the request was not answered';
    return allHold(
      !saysLater(two) || 'the target was too busy',
      whole(two),
      blockReasonOf(two) === undefined || 'the prompt was blocked',
    );
  },
  *check({ exchanges: { two } }) {
    const status = two?.response?.status ?? 0;
    if (two === undefined || status === 400) return;
    const found = new Set(candidatesOf(two).map(indexOf)).size;
    if (status < 200 || status >= 300)
      yield { at: '/two/response/status', expected: EXPECTED, actual: status };
    else if (found !== 2)
      yield {
        at: '/two/response/body/candidates',
        expected: EXPECTED,
        actual: `HTTP ${status} with ${found}`,
      };
  },
});
