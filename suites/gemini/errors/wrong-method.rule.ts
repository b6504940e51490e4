import { rule } from 'concordat/suite';
import { checkRefusal } from '../_error.ts';

export default rule({
  level: 'should',
  says: 'A method that is not published for a path is refused with 405 or 404.',
  see: 'rfc9110#15.5.6',
  on: { family: 'gemini', defect: 'wrong-method' },
  *check({ exchange }) {
    const { method, url } = exchange.request;
    const mistake = `${method} on ${new URL(url).pathname}`;
    yield* checkRefusal(exchange, { mistake, statuses: [405, 404, 501] });
  },
});
