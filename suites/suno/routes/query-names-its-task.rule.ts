import { refusedStepsRule } from '../_refused.ts';
import { QUERIES } from '../_suno.ts';

export default refusedStepsRule({
  level: 'must',
  says: 'A query that does not say in taskId which task is meant is refused.',
  see: 'anyint/ai-music#Query routes',
  scenario: 'suno/routes/all',
  steps: Object.fromEntries(QUERIES.map((operation) => [operation, 'no taskId'])),
});
