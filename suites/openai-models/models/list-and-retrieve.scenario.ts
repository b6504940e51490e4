import { scenario } from 'concordat/suite';

export default scenario({
  title: 'List the models, and ask for the first of them',
  effort: 'standard',
  needs: ['model-listing', 'model-details'],
  steps: [
    { name: 'list', operation: 'listModels' },
    { name: 'retrieve', operation: 'retrieveModel', model: { $from: 'list', at: '/data/0/id' } },
  ],
});
