import { rule } from 'concordat/suite';
import { checkRefusal } from '../_error.ts';

export default rule({
  level: 'should',
  says: 'An action that does not exist is refused as such; no other action answers in its place.',
  see: 'rfc9110#15.5.5',
  on: { family: 'gemini', defect: 'unknown-action' },
  *check({ exchange }) {
    const { pathname } = new URL(exchange.request.url);
    const mistake = `the unknown action ${pathname.split(':').at(-1) ?? pathname}`;
    yield* checkRefusal(exchange, { mistake, statuses: [404, 400, 405, 501] });
  },
});
