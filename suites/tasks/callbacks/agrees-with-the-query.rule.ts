import { succeeded } from 'concordat/suite';
import { endOf, meaningOf, stateOf, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { heardOf, inCallback } from './_heard.ts';

/** The callback by which a task has ended, the last where several say so. */
const lastWord = (task: ToldTask) =>
  heardOf(task).findLast(({ meaning }) => meaning === 'success' || meaning === 'failure');

/** The state that the query told after that, and what it means. */
const toldAfter = (task: ToldTask) => {
  const { lifecycle, again } = task;
  const asked = succeeded(again) ? again : endOf(task)?.exchange;
  const state = stateOf(lifecycle, asked);
  // Ends of upstream's own may be about the callback itself.
  return state === undefined || lifecycle.upstream.includes(state)
    ? undefined
    : { state, meaning: meaningOf(lifecycle, state) };
};

export default taskRule({
  level: 'should',
  says: 'When the last callback has come, the query tells the same end.',
  see: 'anyint/music-tasks-and-webhooks#Callback example',
  speaks: (task) => lastWord(task) !== undefined && toldAfter(task) !== undefined,
  because: 'no callback told an end, or no query was answered after it',
  *check(task) {
    const heard = lastWord(task);
    const told = toldAfter(task);
    if (heard === undefined || told === undefined || heard.meaning === told.meaning) return;
    yield {
      at: inCallback(heard.exchange, task.lifecycle.callback?.stage[0]),
      expected: `an end as the query tells it: ${told.state}`,
      actual: heard.stage ?? '',
    };
  },
});
