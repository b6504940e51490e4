import { rule, succeeded } from 'concordat/suite';
import { idsIn } from './_models.ts';

export default rule({
  level: 'may',
  says: 'Two listings in a row hold the same models.',
  see: 'anyint/models-api#Recommended usage',
  on: { scenario: 'openai-models/models/list-twice' },
  when: ({ exchanges: { list, again } }) =>
    (succeeded(list) && succeeded(again) && idsIn(list).length > 0) || 'the list did not come twice',
  *check({ exchanges: { list, again } }) {
    const [first, second] = [new Set(idsIn(list)), new Set(idsIn(again))];
    const changed = [...first, ...second].filter((id) => !first.has(id) || !second.has(id));
    if (changed.length > 0)
      yield {
        at: '/again/response/body/data',
        expected: 'the models of the first listing',
        actual: `listed only once: ${changed.slice(0, 5).join(', ')}`,
      };
  },
});
