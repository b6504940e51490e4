import { everyAt, type JsonValue, replyOf } from 'concordat/suite';
import { inReply, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { listOf, type Made, madeBy, numberIn } from './_assets.ts';

interface Numbered extends Made {
  readonly numbers: readonly JsonValue[];
}

const numbered = (task: ToldTask): readonly Numbered[] =>
  madeBy(task).flatMap((made) => {
    const { end, asset, held } = made;
    if (asset.index === undefined) return [];
    const numbers = everyAt(replyOf(end), asset.index).map(({ value }) => value);
    // Who numbers some assets and not others numbers none.
    return numbers.length > 0 && numbers.length === held.length ? [{ ...made, numbers }] : [];
  });

export default taskRule({
  level: 'should',
  says: 'The assets of a task are numbered from 0, each number once.',
  see: 'kling/omni-image#Query Task (single)',
  speaks: (task) => numbered(task).length > 0,
  because: 'no task ended well whose assets are numbered',
  *check(task) {
    for (const { end, asset, numbers } of numbered(task)) {
      const there = new Set(numbers.map(numberIn));
      if (numbers.some((_, n) => !there.has(n)))
        yield {
          at: inReply(end, listOf(asset)),
          expected: numbers.map((_, n) => n),
          actual: numbers,
        };
    }
  },
});
