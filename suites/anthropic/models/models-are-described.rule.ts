import { below, member, rule, stringOf } from 'concordat/suite';
import { describedIn } from './_models.ts';

export default rule({
  level: 'should',
  says: 'A model has the type `model` and a name to show.',
  see: 'anthropic/models#ModelInfo',
  on: { operation: ['listModels', 'getModel'], status: 'success' },
  when: ({ exchange }) => describedIn(exchange).length > 0 || 'the reply describes no model',
  *check({ exchange }) {
    for (const { at, value } of describedIn(exchange)) {
      const { type = 'absent', display_name: name = 'absent' } = value;
      if (type !== 'model') yield { at: below(at, 'type'), expected: 'model', actual: type };
      if ((stringOf(member(value, 'display_name')) ?? '') === '')
        yield { at: below(at, 'display_name'), expected: 'a name to show', actual: name };
    }
  },
});
