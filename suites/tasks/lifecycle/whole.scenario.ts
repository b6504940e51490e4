import { EACH, scenario } from 'concordat/suite';

export default scenario({
  title: 'A task from its creation to what it makes',
  effort: 'smoke',
  each: 'task',
  steps: [{ name: 'task', operation: EACH, follow: true }],
});
