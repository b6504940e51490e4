import { rule } from 'concordat/suite';
import { CLIENT_FAULTS, shown } from './_refusal.ts';

export default rule({
  level: 'should',
  says: "The caller's mistake is never reported as the server's: no 5xx for a wrong request.",
  see: 'rfc9110#15.5',
  on: { defect: CLIENT_FAULTS },
  *check({ exchange, case: told }) {
    const status = exchange.response?.status ?? 0;
    const defect = told.origin.kind === 'reject' ? told.origin.defect : 'mistake';
    if (status >= 500)
      yield { at: '/response/status', expected: `a 4xx for ${defect}`, actual: shown(exchange) };
  },
});
