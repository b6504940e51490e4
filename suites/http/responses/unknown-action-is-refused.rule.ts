import { rule } from 'concordat/suite';
import { shown, } from './_refusal.ts';
import { structureOf } from './_declared.ts';

export default rule({
  level: 'should',
  says: 'A path that is not published is refused with a 4xx (or 501) and a JSON body.',
  see: 'rfc9110#15.5.5',
  on: { defect: 'unknown-action' },
  *check({ exchange }) {
    const status = exchange.response?.status ?? 0;
    if (!(status >= 400 && status < 500) && status !== 501)
      yield { at: '/response/status', expected: '404 for a path that is not published', actual: shown(exchange) };
    else if (structureOf(exchange) === undefined)
      yield { at: '/response/body', expected: 'a JSON body that says why', actual: shown(exchange) };
  },
});
