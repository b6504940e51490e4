import { isObject, replyOf, rule, saysLater, succeeded } from 'concordat/suite';
import { told } from '../../_refusal.ts';

const CLIENT_FAULTS = 400;
const SERVER_FAULTS = 500;

export default rule({
  level: 'may',
  says: 'A client that asks below /v1 instead of /v1beta is answered in the same way, or told by a 4xx that nothing is there.',
  see: 'google/api-versions#Table of versions',
  on: { scenario: 'gemini/versions/path-generations' },
  when: ({ exchanges: { stable } }) => {
    if (stable?.response === undefined) return 'no answer came';
    return !saysLater(stable) || `the target answered ${stable.response.status}`;
  },
  *check({ exchanges: { stable } }) {
    if (stable === undefined) return;
    const status = stable.response?.status ?? 0;
    const isAnswered = succeeded(stable) && isObject(replyOf(stable));
    if (!isAnswered && (status < CLIENT_FAULTS || status >= SERVER_FAULTS))
      yield { at: '/stable/response/status', expected: 'JSON with 200, or a 4xx', actual: told(stable) };
  },
});
