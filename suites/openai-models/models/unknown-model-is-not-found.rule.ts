import { rule } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'Asking for a model that does not exist is answered 404.',
  see: 'openai/models#Retrieve model',
  on: { operation: 'retrieveModel', defect: 'unknown-model' },
  *check({ exchange }) {
    const actual = exchange.response?.status ?? 'no answer';
    if (actual !== 404) yield { at: '/response/status', expected: '404: there is no such model', actual };
  },
});
