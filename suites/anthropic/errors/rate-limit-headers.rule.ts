import { rule } from 'concordat/suite';
import { isUpstream } from '../../_mistakes.ts';

const PREFIX = 'anthropic-ratelimit-';

export default rule({
  level: 'may',
  says: 'An answer to messages, and a 429, tells in anthropic-ratelimit-* what is left of the limits.',
  see: 'anthropic/rate-limits#Response headers',
  on: { operation: ['createMessage', 'streamMessage'] },
  when: (evidence) => {
    // Recorders drop what looks as if it could name a caller.
    if (evidence.case.origin.kind === 'recorded') return 'a recording may lack the header';
    if (!isUpstream(evidence)) return 'only the service itself publishes such headers';
    const status = evidence.exchange.response?.status ?? 0;
    if (status !== 200 && status !== 429) return `they do not come with HTTP ${status}`;
    return evidence.exchange.fidelity.headers || 'headers were not recorded';
  },
  *check({ exchange }) {
    const names = Object.keys(exchange.response?.headers ?? {});
    if (!names.some((name) => name.startsWith(PREFIX)))
      yield { at: '/response/headers', expected: `${PREFIX}…`, actual: 'none of them' };
  },
});
