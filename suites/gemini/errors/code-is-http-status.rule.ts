import { below, member, numberOf, rule } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'error.code is the HTTP status of the answer.',
  see: 'recorded/gemini#41 of 41 errors',
  on: { family: 'gemini', status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    const code = numberOf(member(errorOf(evidence.exchange)?.value, 'code'));
    return code !== undefined || 'the error has no numeric code';
  },
  *check({ exchange }) {
    const error = errorOf(exchange);
    const code = member(error?.value, 'code');
    const status = exchange.response?.status;
    if (error === undefined || status === undefined || code === status) return;
    yield { at: below(error.at, 'code'), expected: status, actual: code ?? null };
  },
});
