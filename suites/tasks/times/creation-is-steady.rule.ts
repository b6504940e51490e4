import { inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { timesAt } from './_times.ts';

export default taskRule({
  level: 'should',
  says: 'When a task was created never changes.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => task.lifecycle.times?.steady.some((at) => timesAt(task, at).length > 1) === true,
  because: 'a time of creation was told less than twice',
  *check(task) {
    for (const at of task.lifecycle.times?.steady ?? []) {
      const [first, ...others] = timesAt(task, at);
      const changed = others.find(({ moment }) => moment !== first?.moment);
      if (first !== undefined && changed !== undefined)
        yield { at: inReply(changed.exchange, at), expected: first.moment, actual: changed.moment };
    }
  },
});
