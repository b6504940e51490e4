import { scenario } from 'concordat/suite';

export default scenario({
  title: 'Two pages of the list of models',
  effort: 'full',
  needs: ['model-paging'],
  steps: [
    { name: 'first', operation: 'listModels', query: { pageSize: '2' } },
    {
      name: 'second',
      operation: 'listModels',
      query: { pageSize: '2', pageToken: '${first#/nextPageToken}' },
    },
  ],
});
