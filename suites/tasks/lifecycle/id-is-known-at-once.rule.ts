import { saysLater } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { idOf, toldStates } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { hasFailed, isDenied, isLost } from './_queried.ts';

export default taskRule({
  level: 'must',
  says: 'The id can be asked for as soon as it was given.',
  see: 'anyint/overview#Async vs synchronous routes',
  speaks: (task) => {
    const [first] = task.polls;
    if (idOf(task) === undefined || first?.response === undefined) return false;
    if (saysLater(first) || hasFailed(first) || isDenied(first)) return false;
    // Answers that tell no state show nothing of what is known.
    return isLost(task, first) || toldStates(task).length > 0;
  },
  because: 'no query for a task told a state',
  *check(task) {
    const [first] = task.polls;
    if (first === undefined || !isLost(task, first)) return;
    yield {
      at: `/${first.step}/response/status`,
      expected: `what is known of the task ${idOf(task) ?? ''}`,
      actual: told(first),
    };
  },
});
