import { rule } from 'concordat/suite';
import { modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'The list of models holds at least one model.',
  see: 'google/models-api#Method: models.list',
  on: { operation: 'listModels', status: 'success' },
  *check({ exchange }) {
    if (modelsOf(exchange).length === 0)
      yield { at: '/response/body/models', expected: 'at least one model', actual: 'none' };
  },
});
