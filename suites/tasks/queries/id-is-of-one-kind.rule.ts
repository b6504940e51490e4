import { succeeded } from 'concordat/suite';
import { toldStates } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { isAnswered, stateIn } from './_look-ups.ts';

export default taskRule({
  level: 'should',
  says: 'The query that matches the request tells of a task: that of another kind does not say that it succeeded.',
  see: 'anyint/kling-video#Routes',
  // That the other query does not know a task says something only where its own does.
  speaks: (task, { contract }) =>
    isAnswered(task.elsewhere) &&
    (toldStates(task).length > 0 || stateIn(contract, task.elsewhere)?.meaning === 'success'),
  because: 'no task whose state was told was asked for by the query of another kind',
  *check({ elsewhere, lifecycle }, { contract }) {
    if (elsewhere === undefined || !succeeded(elsewhere)) return;
    const known = stateIn(contract, elsewhere);
    if (known?.meaning === 'success')
      yield {
        at: known.at,
        expected: `no success: the task is asked for by ${lifecycle.poll}`,
        actual: known.state,
      };
  },
});
