import { succeeded } from 'concordat/suite';
import { endOf, inReply, stateOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

export default taskRule({
  level: 'should',
  says: 'A task that has ended stays as it is: the next query tells the same state.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => {
    const { meaning } = endOf(task) ?? {};
    // Who does not know the task has not told its end.
    return meaning !== undefined && meaning !== 'lost' && succeeded(task.again);
  },
  because: 'no task was asked for once more after its end',
  *check(task) {
    const { lifecycle, again } = task;
    const end = stateOf(lifecycle, endOf(task)?.exchange);
    const state = stateOf(lifecycle, again);
    if (again === undefined || end === undefined || state === end) return;
    yield { at: inReply(again, lifecycle.state), expected: end, actual: state ?? 'no state' };
  },
});
