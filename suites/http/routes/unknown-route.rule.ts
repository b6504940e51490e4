import { rule } from 'concordat/suite';
import { checkStatus } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'A route that does not exist below the prefix is refused as such; no other route answers in its place.',
  see: 'rfc9110#15.5.5',
  on: { defect: 'unknown-action' },
  *check({ exchange }) {
    const { pathname } = new URL(exchange.request.url);
    const mistake = `the unknown route ${pathname}`;
    yield* checkStatus(exchange, { mistake, statuses: [404, 400, 405, 501] });
  },
});
