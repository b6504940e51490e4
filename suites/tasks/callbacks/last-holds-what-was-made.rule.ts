import type { ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { heardOf, inCallback } from './_heard.ts';

const lastOf = (task: ToldTask) => heardOf(task).filter(({ meaning }) => meaning === 'success');

export default taskRule({
  level: 'should',
  says: 'The callback of the last stage holds what was made.',
  see: 'anyint/music-tasks-and-webhooks#Callback example',
  speaks: (task) => task.lifecycle.callback?.items.length !== 0 && lastOf(task).length > 0,
  because: 'no callback of the last stage came',
  *check(task) {
    const { items: places = [] } = task.lifecycle.callback ?? {};
    for (const { exchange, items } of lastOf(task))
      if (items.length === 0)
        yield { at: inCallback(exchange, places[0]), expected: 'at least one item', actual: 'none' };
  },
});
