import { saysLater } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { idOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { hasFailed, isDenied, isLost } from './_queried.ts';

export default taskRule({
  level: 'must',
  says: 'The id can be asked for as soon as it was given.',
  see: 'anyint/overview#Async vs synchronous routes',
  speaks: (task) => {
    const [first] = task.polls;
    if (idOf(task) === undefined || first?.response === undefined) return false;
    return !saysLater(first) && !hasFailed(first) && !isDenied(first);
  },
  because: 'no first query for a task was answered',
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
