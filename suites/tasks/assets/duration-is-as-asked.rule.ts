import { everyAt, replyOf } from 'concordat/suite';
import { askedNumber, type Found, inReply, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { madeBy, numberIn } from './_assets.ts';

/** Films have whole frames, and frames do not add up to whole seconds. */
const MOST_SECONDS_OFF = 1;

interface Lasting extends Found {
  readonly asked: number;
}

const lasting = (task: ToldTask): readonly Lasting[] =>
  madeBy(task).flatMap(({ end, asset: { duration } }) => {
    const asked = askedNumber(task, duration?.asked);
    if (duration === undefined || asked === undefined) return [];
    return everyAt(replyOf(end), duration.at).map((found) => ({
      ...found,
      at: inReply(end, found.at),
      asked,
    }));
  });

export default taskRule({
  level: 'should',
  says: 'An asset lasts about as many seconds as the request asked for.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => lasting(task).length > 0,
  because: 'no task ended well that was asked to last a time and tells how long it does',
  *check(task) {
    for (const { at, value, asked } of lasting(task)) {
      const seconds = numberIn(value);
      if (seconds === undefined || Math.abs(seconds - asked) > MOST_SECONDS_OFF)
        yield { at, expected: `about ${asked} seconds`, actual: value };
    }
  },
});
