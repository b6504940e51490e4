import { rule } from 'concordat/suite';
import { checkAccepted, whenAnswered } from '../../_accepted.ts';
import { told } from '../../_refusal.ts';
import { checkRefusal, dueFor, isUpstream } from '../_error.ts';

const MISTAKE = "the model's own call without its thoughtSignature";

export default rule({
  level: 'should',
  says: 'A function call of the current turn without its signature is refused with 400 and a message that names it; a gateway may put it back.',
  see: 'google/thought-signatures#FAQ',
  on: { scenario: 'gemini/thinking/signed-tool-round-trip' },
  when: (evidence) => whenAnswered(evidence, 'without'),
  *check(evidence) {
    const { without } = evidence.exchanges;
    if (without === undefined) return;
    const due = dueFor(evidence, 'invalid-request', MISTAKE) ?? { mistake: MISTAKE, statuses: [400] };
    if (isUpstream(evidence)) yield* checkRefusal(without, due, '/without');
    else yield* checkAccepted(without, 'without', { what: MISTAKE, orRefused: true });
    if (without.response?.status === 400 && !/thought[_ ]?signature/i.test(without.response.body.text))
      yield {
        at: '/without/response/body',
        expected: 'a message that names thought_signature',
        actual: told(without),
      };
  },
});
