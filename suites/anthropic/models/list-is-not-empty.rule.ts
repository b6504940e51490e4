import { rule } from 'concordat/suite';
import { modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'The list of models holds at least one model.',
  see: 'anthropic/models#List Models',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) =>
    !/[?&](?:after|before)_id=/.test(exchange.request.url) || 'another page was asked for',
  *check({ exchange }) {
    if (modelsOf(exchange).length === 0)
      yield { at: '/response/body/data', expected: 'at least one model', actual: 'none' };
  },
});
