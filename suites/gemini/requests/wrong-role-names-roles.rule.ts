import { below, rule } from 'concordat/suite';
import { errorOf, messageOf } from '../../_refusal.ts';
import { isUpstream } from '../_error.ts';

const UPSTREAM = 'Please use a valid role: user, model.';

export default rule({
  level: 'should',
  says: 'The refusal of a role says that the role is why; upstream says "Please use a valid role: user, model."',
  see: 'google/troubleshooting#Error codes',
  on: { family: 'gemini', defect: 'wrong-role', status: 'error' },
  when: ({ exchange }) => messageOf(exchange) !== undefined || 'the error has no message',
  *check(evidence) {
    const message = messageOf(evidence.exchange) ?? '';
    const isTold = isUpstream(evidence) ? message.trim() === UPSTREAM : /role/i.test(message);
    if (isTold) return;
    const at = below(errorOf(evidence.exchange)?.at ?? '', 'message');
    const expected = isUpstream(evidence) ? UPSTREAM : 'words about the role';
    yield { at, expected, actual: message.slice(0, 160) };
  },
});
