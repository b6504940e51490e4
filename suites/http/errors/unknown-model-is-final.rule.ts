import { rule, saysLater } from 'concordat/suite';
import { isBusy, told } from '../../_refusal.ts';

export default rule({
  level: 'should',
  says: 'An unknown model is not answered with 429 or 503, which clients send again and again.',
  see: 'rfc9110#15.6.4',
  on: { status: 'error' },
  when: ({ case: { origin }, exchange }) => {
    if (origin.kind !== 'reject' || origin.defect !== 'unknown-model')
      return 'no unknown model was asked for';
    // A busy service answers the same to anybody; it does not speak of the model.
    return !isBusy(exchange) || 'the answer does not speak of the model';
  },
  *check({ exchange }) {
    if (saysLater(exchange))
      yield {
        at: '/response/status',
        expected: 'a status that clients do not retry, such as 404',
        actual: told(exchange),
      };
  },
});
