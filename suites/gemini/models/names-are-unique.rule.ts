import { rule } from 'concordat/suite';
import { bareName, modelsOf } from './_models.ts';

export default rule({
  level: 'should',
  says: 'No model is listed twice.',
  see: 'google/discovery#Model',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => modelsOf(exchange).length > 1 || 'fewer than two models are listed',
  *check({ exchange }) {
    const seen = new Set<string | undefined>();
    for (const { at, value } of modelsOf(exchange)) {
      const name = bareName(value);
      if (name !== undefined && seen.has(name))
        yield { at: `${at}/name`, expected: 'each model once', actual: `${name} again` };
      seen.add(name);
    }
  },
});
