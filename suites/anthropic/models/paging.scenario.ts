import { scenario } from 'concordat/suite';

export default scenario({
  title: 'Two pages of the list of models',
  effort: 'full',
  needs: ['model-paging'],
  steps: [
    { name: 'first', operation: 'listModels', query: { limit: '1' } },
    { name: 'second', operation: 'listModels', query: { limit: '1', after_id: '${first#/last_id}' } },
  ],
});
