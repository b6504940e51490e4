import { rule } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'Asking for a model that does not exist is answered 404.',
  see: 'google/api-errors#Error codes',
  on: { operation: 'getModel', defect: 'unknown-model' },
  *check({ exchange }) {
    const status = exchange.response?.status;
    if (status !== 404)
      yield {
        at: '/response/status',
        expected: '404: there is no such model',
        actual: status ?? 'no answer',
      };
  },
});
