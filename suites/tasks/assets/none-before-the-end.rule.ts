import type { TaskAsset } from 'concordat/suite';
import { inReply, type ToldTask, toldStates } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { heldIn } from './_assets.ts';

const whole = ({ lifecycle }: ToldTask): readonly TaskAsset[] =>
  lifecycle.assets.filter(({ partial }) => partial !== true);

const underWay = (task: ToldTask) => toldStates(task).filter(({ meaning }) => meaning === 'pending');

export default taskRule({
  level: 'should',
  says: 'A task that is under way gives no asset yet.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => whole(task).length > 0 && underWay(task).length > 0,
  because: 'no task was seen under way whose assets come at its end',
  *check(task) {
    for (const { exchange, state } of underWay(task))
      for (const { at, value } of whole(task).flatMap((asset) => heldIn(exchange, asset))) {
        yield {
          at: inReply(exchange, at),
          expected: `no asset while the task is ${state}`,
          actual: String(value).slice(0, 120),
        };
        // Each further one would say the same.
        return;
      }
  },
});
