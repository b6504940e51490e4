import { type ScenarioStep, scenario } from 'concordat/suite';
import { MAKERS, QUERIES } from '../_suno.ts';

// Surely refused, and each by the route that it was sent to.
const queries = QUERIES.map(
  (operation): ScenarioStep => ({ name: operation, operation, query: {}, expect: 'reject' }),
);
const makers = MAKERS.map(
  (operation): ScenarioStep => ({ name: operation, operation, body: {}, expect: 'reject' }),
);

export default scenario({
  title: 'Every route, asked for nothing in particular',
  effort: 'standard',
  steps: [...queries, ...makers],
});
