import { member, rule, stringOf } from 'concordat/suite';
import { describedIn } from './_models.ts';

export default rule({
  level: 'should',
  says: 'The name of a model begins with `models/`.',
  see: 'google/discovery#Model',
  on: { operation: ['listModels', 'getModel'], status: 'success' },
  when: ({ exchange }) =>
    describedIn(exchange).some(({ value }) => member(value, 'name') !== undefined) ||
    'the reply names no model',
  *check({ exchange }) {
    for (const { at, value } of describedIn(exchange)) {
      const name = stringOf(member(value, 'name'));
      if (name !== undefined && !/^models\/./.test(name))
        yield { at: `${at}/name`, expected: `models/${name}`, actual: name };
    }
  },
});
