import { member, rule } from 'concordat/suite';
import { describedIn } from './_models.ts';

const LIMITS = ['inputTokenLimit', 'outputTokenLimit'];

export default rule({
  level: 'should',
  says: 'A model states its input and output token limits as whole numbers above zero.',
  see: 'google/discovery#Model',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => describedIn(exchange).length > 0 || 'the reply describes no model',
  *check({ exchange }) {
    for (const { at, value } of describedIn(exchange))
      for (const limit of LIMITS) {
        const tokens = member(value, limit);
        if (typeof tokens !== 'number' || !Number.isInteger(tokens) || tokens <= 0)
          yield { at: `${at}/${limit}`, expected: 'a whole number above zero', actual: tokens ?? 'nothing' };
      }
  },
});
