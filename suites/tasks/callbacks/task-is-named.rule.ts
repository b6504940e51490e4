import { idOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { heardOf, inCallback } from './_heard.ts';

export default taskRule({
  level: 'should',
  says: 'A callback names the task by the id that was given for it.',
  see: 'anyint/music-tasks-and-webhooks#Callback example',
  speaks: (task) => idOf(task) !== undefined && heardOf(task).length > 0,
  because: 'no callback came',
  *check(task) {
    const { callback } = task.lifecycle;
    for (const { exchange, id } of heardOf(task))
      if (id !== idOf(task))
        yield {
          at: inCallback(exchange, callback?.id[0]),
          expected: idOf(task) ?? '',
          actual: id ?? 'no id',
        };
  },
});
