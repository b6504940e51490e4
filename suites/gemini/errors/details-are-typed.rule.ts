import { arrayOf, below, member, rule, stringOf } from 'concordat/suite';
import { errorOf } from '../../_refusal.ts';

const PREFIX = 'type.googleapis.com/';

export default rule({
  level: 'should',
  says: 'Each entry of error.details names its type in @type.',
  see: 'google/discovery#Status',
  on: { family: 'gemini', status: 'error' },
  when: ({ exchange }) =>
    arrayOf(member(errorOf(exchange)?.value, 'details')).length > 0 || 'the error has no details',
  *check({ exchange }) {
    const error = errorOf(exchange);
    for (const [n, entry] of arrayOf(member(error?.value, 'details')).entries()) {
      const type = stringOf(member(entry, '@type'));
      if (type?.startsWith(PREFIX) === true) continue;
      const at = below(error?.at ?? '', 'details', n, '@type');
      yield { at, expected: `${PREFIX}…`, actual: type ?? 'no @type' };
    }
  },
});
