import { askedNumber, inReply, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { listOf, type Made, madeBy } from './_assets.ts';

/** What was counted in the request; that there is nothing at all has a rule of its own. */
const counted = (task: ToldTask): readonly Made[] =>
  madeBy(task).filter(({ asset, held }) => held.length > 0 && askedNumber(task, asset.count) !== undefined);

export default taskRule({
  level: 'should',
  says: 'A task gives as many assets as the request asked for.',
  see: 'kling/image-generation#Request Body',
  speaks: (task) => counted(task).length > 0,
  because: 'no task ended well that was asked for a number',
  *check(task) {
    for (const { end, asset, held } of counted(task)) {
      const asked = askedNumber(task, asset.count) ?? 0;
      if (held.length !== asked)
        yield { at: inReply(end, listOf(asset)), expected: asked, actual: held.length };
    }
  },
});
