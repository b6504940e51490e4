import { replyOf, succeeded } from 'concordat/suite';
import { endOf, inReply, stateOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { differences } from './_differences.ts';

/** What differs further is of the same kind. */
const MOST = 3;

export default taskRule({
  level: 'should',
  says: 'Asking changes nothing: two answers about a task that has ended are equal, but for request ids and the signatures of addresses.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => {
    const end = endOf(task);
    // That the state itself changes has a rule of its own.
    const stays = stateOf(task.lifecycle, end?.exchange) === stateOf(task.lifecycle, task.again);
    return end !== undefined && succeeded(task.again) && stays;
  },
  because: 'no task told the same end twice',
  *check(task) {
    const { again } = task;
    const end = endOf(task)?.exchange;
    if (again === undefined || end === undefined) return;
    const found = [...differences(replyOf(end), replyOf(again))].slice(0, MOST);
    for (const { at, one, other } of found) yield { at: inReply(again, at), expected: one, actual: other };
  },
});
