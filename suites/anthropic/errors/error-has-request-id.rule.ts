import { member, replyOf, rule, stringOf } from 'concordat/suite';
import { errorOf, isServed } from '../../_refusal.ts';

export default rule({
  level: 'may',
  says: 'An error names its request in request_id.',
  see: 'anthropic/errors#Error shapes',
  on: { status: 'error' },
  when: (evidence) => {
    if (!isServed(evidence)) return 'the request went past the published prefix';
    return errorOf(evidence.exchange) !== undefined || 'the answer holds no error object';
  },
  *check({ exchange }) {
    const id = member(replyOf(exchange), 'request_id');
    if (stringOf(id) === undefined || id === '')
      yield { at: '/response/body/request_id', expected: 'an id of the request', actual: id ?? 'none' };
  },
});
