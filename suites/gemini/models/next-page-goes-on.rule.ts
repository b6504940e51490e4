import { rule, succeeded } from 'concordat/suite';
import { bareName, modelsOf } from './_models.ts';

export default rule({
  level: 'must',
  says: 'nextPageToken leads to a page with other models.',
  see: 'google/models-api#Method: models.list',
  on: { scenario: 'gemini/models/paging' },
  needs: ['model-paging'],
  when: ({ exchanges: { first, second } }) => {
    if (!succeeded(second)) return 'there was no second page';
    return (modelsOf(first).length > 0 && modelsOf(second).length > 0) || 'one of the two pages is empty';
  },
  *check({ exchanges }) {
    const first = new Set(modelsOf(exchanges.first).map(({ value }) => bareName(value)));
    for (const { at, value } of modelsOf(exchanges.second))
      if (first.has(bareName(value)))
        yield {
          at: `/second${at}/name`,
          expected: 'a model that the first page did not hold',
          actual: bareName(value) ?? 'nothing',
        };
  },
});
