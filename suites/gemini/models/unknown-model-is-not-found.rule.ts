import { rule } from 'concordat/suite';
import { publishedError } from '../../_refusal.ts';

const NOT_FOUND = 404;

export default rule({
  level: 'should',
  says: 'Asking for a model that does not exist is answered 404, or as the page publishes it for unknown models.',
  see: 'google/api-errors#Error codes',
  on: { operation: 'getModel', defect: 'unknown-model' },
  *check(evidence) {
    const status = evidence.exchange.response?.status;
    const statuses = [
      ...new Set([NOT_FOUND, publishedError(evidence, 'unknown-model')?.status ?? NOT_FOUND]),
    ];
    if (status === undefined || !statuses.includes(status))
      yield {
        at: '/response/status',
        expected: `${statuses.join(' or ')}: there is no such model`,
        actual: status ?? 'no answer',
      };
  },
});
