import { rule } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { isPublished, schemeOf } from './_scheme.ts';

export default rule({
  level: 'must',
  says: 'The key alone, sent in any way that is published, is accepted.',
  see: 'rfc9110#11.6.2',
  on: { variation: 'auth' },
  when: (evidence) => {
    const scheme = schemeOf(evidence.exchange);
    const status = evidence.exchange.response?.status ?? 0;
    // Who fails has said nothing of the key.
    if (status >= 500) return `the target answered ${status}`;
    return (
      (scheme !== undefined && isPublished(evidence, scheme)) || `${scheme ?? 'no key'} is not published`
    );
  },
  *check({ exchange }) {
    const status = exchange.response?.status ?? 0;
    if (status === 401 || status === 403)
      yield {
        at: '/response/status',
        expected: `the key is accepted as ${schemeOf(exchange)}`,
        actual: told(exchange),
      };
  },
});
