import { rule } from 'concordat/suite';
import { checkStatus } from '../../_refusal.ts';

// Whatever does not look like success and is no failure of the server; a redirect to the right place is as good.
const NOT_SERVED = [404, 400, 401, 403, 405, 410, 415, 421, 422, 501, 301, 302, 303, 307, 308];

export default rule({
  level: 'should',
  says: 'A path without the published prefix, or below a foreign one, is not served and does not look like success.',
  see: 'anyint/gemini-compatible#Common mistakes',
  on: { defect: 'bare-prefix' },
  *check({ exchange, contract }) {
    const { pathname } = new URL(exchange.request.url);
    const mistake = `the path ${pathname}, the prefix being ${contract.prefix}`;
    yield* checkStatus(exchange, { mistake, statuses: NOT_SERVED });
  },
});
