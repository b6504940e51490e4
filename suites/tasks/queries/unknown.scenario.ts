import { EACH, scenario } from 'concordat/suite';

export default scenario({
  title: 'A query for a task that there is not',
  effort: 'smoke',
  each: 'query',
  steps: [{ name: 'unknown', operation: EACH, lookUp: 'unknown', expect: 'either' }],
});
