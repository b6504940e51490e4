import { scenario } from 'concordat/suite';

export default scenario({
  title: 'List the models and get the first of them',
  effort: 'standard',
  needs: ['model-listing', 'model-details'],
  steps: [
    { name: 'list', operation: 'listModels' },
    { name: 'get', operation: 'getModel', model: { $from: 'list', at: '/data/0/id' } },
  ],
});
