import { rule } from 'concordat/suite';
import { idIn, modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'No model is listed twice, and every one has an id.',
  see: 'anthropic/models#ModelInfo',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => modelsOf(exchange).length > 0 || 'no model is listed',
  *check({ exchange }) {
    const seen = new Set<string>();
    for (const { at, value } of modelsOf(exchange)) {
      const id = idIn(value);
      if (id === '' || seen.has(id))
        yield { at: `${at}/id`, expected: 'an id of its own', actual: id === '' ? 'none' : `${id} again` };
      seen.add(id);
    }
  },
});
