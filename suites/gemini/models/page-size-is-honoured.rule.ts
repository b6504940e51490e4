import { rule, succeeded } from 'concordat/suite';
import { modelsOf } from './_models.ts';

const PAGE_SIZE = 2;

export default rule({
  level: 'must',
  says: 'A page of the list of models holds no more models than pageSize.',
  see: 'google/models-api#Method: models.list',
  on: { scenario: 'gemini/models/paging' },
  needs: ['model-paging'],
  when: ({ exchanges: { first } }) => {
    if (!succeeded(first)) return 'the first page did not come';
    return modelsOf(first).length > 0 || 'the first page is empty';
  },
  *check({ exchanges }) {
    const got = modelsOf(exchanges.first).length;
    if (got > PAGE_SIZE)
      yield { at: '/first/response/body/models', expected: `at most ${PAGE_SIZE} models`, actual: got };
  },
});
