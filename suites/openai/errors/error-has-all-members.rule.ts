import { below, isObject, rule } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';

const MEMBERS = ['message', 'type', 'param', 'code'];
// anyint/errors-and-limits#Error response examples prints the other three.
const MEMBERS_OF_ANYINT = ['message', 'type', 'code'];

export default rule({
  level: 'should',
  says: 'An error object has all four members, message, type, param and code; the last two may be null.',
  see: 'openai/errors#Error object',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    return errorOf(evidence.exchange) !== undefined || 'the answer holds no error object';
  },
  *check({ exchange, target }) {
    const error = errorOf(exchange);
    const due = target.provider.lineage.includes('anyint') ? MEMBERS_OF_ANYINT : MEMBERS;
    const missing = due.filter((name) => !isObject(error?.value) || !Object.hasOwn(error.value, name));
    if (missing.length > 0)
      yield {
        at: below(error?.at ?? '', missing[0] ?? ''),
        expected: due.join(', '),
        actual: `no ${missing.join(', no ')}`,
      };
  },
});
