import type { Exchange } from 'concordat/suite';
import { inReply, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { type Told, timeAt } from './_times.ts';

const timesIn = (task: ToldTask, exchange: Exchange): readonly Told[] =>
  (task.lifecycle.times?.order ?? []).flatMap((at) => timeAt(task, exchange, at) ?? []);

export default taskRule({
  level: 'should',
  says: 'A task is not changed, started or ended before it was created.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => task.queries.some((exchange) => timesIn(task, exchange).length > 1),
  because: 'no answer tells two times',
  *check(task) {
    for (const exchange of task.queries) {
      const told = timesIn(task, exchange);
      const n = told.findIndex(({ moment }, place) => moment < (told[place - 1]?.moment ?? moment));
      const [before, now] = [told[n - 1], told[n]];
      if (before === undefined || now === undefined) continue;
      yield {
        at: inReply(exchange, now.at),
        expected: `not before ${before.text} (${before.at})`,
        actual: now.moment,
      };
      // Each further answer would say the same.
      return;
    }
  },
});
