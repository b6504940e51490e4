import { arrayOf, member, rule } from 'concordat/suite';
import { describedIn } from './_models.ts';

export default rule({
  level: 'should',
  says: 'A model lists the methods that it supports.',
  see: 'google/discovery#Model',
  on: { operation: ['listModels', 'getModel'], status: 'success' },
  when: ({ exchange }) => describedIn(exchange).length > 0 || 'the reply describes no model',
  *check({ exchange }) {
    for (const { at, value } of describedIn(exchange)) {
      const methods = member(value, 'supportedGenerationMethods');
      if (
        !Array.isArray(methods) ||
        !arrayOf(methods).every((method) => typeof method === 'string' && method !== '')
      )
        yield {
          at: `${at}/supportedGenerationMethods`,
          expected: 'a list of method names',
          actual: methods ?? 'nothing',
        };
    }
  },
});
