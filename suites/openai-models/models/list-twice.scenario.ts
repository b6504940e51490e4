import { scenario } from 'concordat/suite';

export default scenario({
  title: 'List the models twice',
  effort: 'standard',
  needs: ['model-listing'],
  steps: [
    { name: 'list', operation: 'listModels' },
    { name: 'again', operation: 'listModels' },
  ],
});
