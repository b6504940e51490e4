import { member, replyOf, rule } from 'concordat/suite';
import { modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'The list of models holds at least one model.',
  see: 'google/models-api#Method: models.list',
  on: { operation: 'listModels', status: 'success' },
  // A page may be empty; a list is not (aip/158).
  when: ({ exchange }) => {
    if (new URL(exchange.request.url).searchParams.has('pageToken')) return 'another page was asked for';
    return member(replyOf(exchange), 'nextPageToken') === undefined || 'the list goes on on another page';
  },
  *check({ exchange }) {
    if (modelsOf(exchange).length === 0)
      yield { at: '/response/body/models', expected: 'at least one model', actual: 'none' };
  },
});
