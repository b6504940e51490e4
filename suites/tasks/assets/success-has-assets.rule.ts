import { inReply, stateOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { heldIn, holdsElsewhere, listOf, madeBy } from './_assets.ts';

export default taskRule({
  level: 'must',
  says: 'A task that has ended well gives what it was asked for: at least one asset.',
  see: 'anyint/media-and-music#How media and music differ from chat',
  speaks: (task) => madeBy(task).length > 0,
  because: 'no task ended well whose query gives its assets',
  *check(task) {
    const made = madeBy(task);
    const [first] = made;
    if (first === undefined || made.some(({ held }) => held.length > 0)) return;
    // Addresses may come a moment after the word.
    const { again } = task;
    if (again !== undefined && made.some(({ asset }) => heldIn(again, asset).length > 0)) return;
    const { end, asset } = first;
    // Where in the answer an asset stands most pages do not say.
    if ([end, ...(again === undefined ? [] : [again])].some((told) => holdsElsewhere(task, told))) return;
    yield {
      at: inReply(end, listOf(asset)),
      expected: `at least one ${asset.kind} at ${asset.at}`,
      actual: `${stateOf(task.lifecycle, end) ?? ''} and none`,
    };
  },
});
