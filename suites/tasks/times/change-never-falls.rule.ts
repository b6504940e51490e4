import { inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { timesAt } from './_times.ts';

export default taskRule({
  level: 'should',
  says: 'When a task was changed last never falls.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => task.lifecycle.times?.rising.some((at) => timesAt(task, at).length > 1) === true,
  because: 'a time of change was told less than twice',
  *check(task) {
    for (const at of task.lifecycle.times?.rising ?? []) {
      const told = timesAt(task, at);
      const n = told.findIndex(({ moment }, place) => moment < (told[place - 1]?.moment ?? moment));
      const [before, now] = [told[n - 1], told[n]];
      if (before !== undefined && now !== undefined)
        yield {
          at: inReply(now.exchange, at),
          expected: `not before ${before.text}`,
          actual: now.moment,
        };
    }
  },
});
