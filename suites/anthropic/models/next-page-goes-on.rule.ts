import { rule, succeeded } from 'concordat/suite';
import { idIn, modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'after_id leads to a page with other models.',
  see: 'anthropic/models#List Models',
  on: { scenario: 'anthropic/models/paging' },
  needs: ['model-paging'],
  when: ({ exchanges: { first, second } }) => {
    if (!succeeded(first) || !succeeded(second)) return 'there was no second page';
    return (modelsOf(first).length > 0 && modelsOf(second).length > 0) || 'one of the two pages is empty';
  },
  *check({ exchanges }) {
    const first = new Set(modelsOf(exchanges['first']).map(({ value }) => idIn(value)));
    for (const { at, value } of modelsOf(exchanges['second']))
      if (first.has(idIn(value)))
        yield {
          at: `/second${at}/id`,
          expected: 'a model that the first page did not hold',
          actual: idIn(value),
        };
  },
});
