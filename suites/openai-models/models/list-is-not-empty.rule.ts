import { rule } from 'concordat/suite';
import { listedIn } from './_models.ts';

export default rule({
  level: 'should',
  says: 'The list of models holds at least one model.',
  see: 'openai/models#List models',
  on: { operation: 'listModels', status: 'success' },
  *check({ exchange }) {
    if (listedIn(exchange).length === 0)
      yield { at: '/response/body/data', expected: 'at least one model', actual: 'none' };
  },
});
