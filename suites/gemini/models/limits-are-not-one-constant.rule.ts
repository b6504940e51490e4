import { member, rule } from 'concordat/suite';
import { modelsOf } from './_models.ts';

/** Fewer models may well share their limits. */
const ENOUGH = 5;

export default rule({
  level: 'may',
  says: 'The limits of many models are not one constant for all of them.',
  see: 'google/models#Model variants',
  on: { operation: 'listModels', status: 'success' },
  when: ({ exchange }) => modelsOf(exchange).length >= ENOUGH || `fewer than ${ENOUGH} models are listed`,
  *check({ exchange }) {
    const models = modelsOf(exchange);
    const limits = new Set(
      models.map(({ value }) => `${member(value, 'inputTokenLimit')} ${member(value, 'outputTokenLimit')}`),
    );
    if (limits.size === 1)
      yield {
        at: '/response/body/models',
        expected: 'limits of each model',
        actual: `the same limits (${[...limits][0]}) for all ${models.length} models`,
      };
  },
});
