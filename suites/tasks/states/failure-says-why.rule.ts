import { replyOf } from 'concordat/suite';
import { endOf, firstAt, inReply, stateOf, type ToldTask, textOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

const failureOf = (task: ToldTask) => {
  const end = endOf(task);
  return end?.meaning === 'failure' ? end.exchange : undefined;
};

export default taskRule({
  level: 'should',
  says: 'A task that has failed says why.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => task.lifecycle.reasons.length > 0 && failureOf(task) !== undefined,
  because: 'no task failed',
  *check(task) {
    const { lifecycle } = task;
    const [at = ''] = lifecycle.reasons;
    const end = failureOf(task);
    const reason = textOf(firstAt(replyOf(end ?? task.create), lifecycle.reasons)?.value) ?? '';
    if (end !== undefined && reason.trim() === '')
      yield {
        at: inReply(end, at),
        expected: 'why it failed',
        actual: `${stateOf(lifecycle, end)} without a reason`,
      };
  },
});
