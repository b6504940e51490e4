import { taskRule } from '../_task-rule.ts';
import { heardOf, inCallback } from './_heard.ts';

export default taskRule({
  level: 'should',
  says: 'A callback says which of the published stages the task has reached.',
  see: 'anyint/music-tasks-and-webhooks#Callback example',
  speaks: (task) => heardOf(task).length > 0,
  because: 'no callback came',
  *check(task) {
    const { stage = [], stages = [], failure = [] } = task.lifecycle.callback ?? {};
    for (const heard of heardOf(task))
      if (heard.meaning === 'unknown')
        yield {
          at: inCallback(heard.exchange, stage[0]),
          expected: [...stages, ...failure].join(', '),
          actual: heard.stage ?? 'no stage',
        };
  },
});
