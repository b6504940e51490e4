import { arrayOf, below, member, rule, stringOf } from 'concordat/suite';
import { whenAnswered } from '../../_accepted.ts';
import { errorOf, told } from '../../_refusal.ts';
import { isUpstream } from '../_error.ts';

const STEP = 'unknown-member';
const NAME = 'concordatUnknown';

export default rule({
  level: 'should',
  says: 'An unknown member of the body is ignored or refused with 400, never a failure of the server; upstream refuses it and names it in fieldViolations.',
  see: 'recorded/gemini#6 of 6 unknown members',
  on: { scenario: 'gemini/requests/unusual-but-valid' },
  when: (evidence) => whenAnswered(evidence, STEP),
  *check(evidence) {
    const exchange = evidence.exchanges[STEP];
    if (exchange === undefined) return;
    const status = exchange.response?.status ?? 0;
    const mustRefuse = isUpstream(evidence);
    const isFine = status === 400 || (!mustRefuse && status >= 200 && status < 500);
    if (!isFine) {
      const expected = mustRefuse ? '400' : '2xx or 4xx';
      yield { at: `/${STEP}/response/status`, expected, actual: `a request with ${NAME}: ${told(exchange)}` };
    } else if (mustRefuse) {
      const error = errorOf(exchange);
      const violations = arrayOf(member(error?.value, 'details')).flatMap((one) =>
        arrayOf(member(one, 'fieldViolations')),
      );
      if (violations.some((one) => stringOf(member(one, 'description'))?.includes(NAME) === true)) return;
      const at = `/${STEP}${below(error?.at ?? '/response/body/error', 'details')}`;
      yield { at, expected: `a BadRequest.fieldViolations entry about ${NAME}`, actual: told(exchange) };
    }
  },
});
