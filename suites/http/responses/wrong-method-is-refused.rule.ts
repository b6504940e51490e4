import { rule } from 'concordat/suite';
import { shown } from './_refusal.ts';

export default rule({
  level: 'should',
  says: 'A wrong method is answered by 404 or 405, never by a result or a failure; 405 names the methods that are allowed.',
  see: 'rfc9110#15.5.6',
  on: { defect: 'wrong-method' },
  *check({ exchange }) {
    const { status, headers } = exchange.response ?? { status: 0, headers: {} };
    if (![404, 405, 501].includes(status)) {
      yield {
        at: '/response/status',
        expected: `404 or 405 for ${exchange.request.method} on a route for other methods`,
        actual: shown(exchange),
      };
      return;
    }
    if (status === 405 && exchange.fidelity.headers && headers['allow'] === undefined)
      yield {
        at: '/response/headers/allow',
        expected: 'an Allow header with the methods that are allowed',
        actual: '405 without it',
      };
  },
});
