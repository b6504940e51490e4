import { inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { progressOf } from './_progress.ts';

export default taskRule({
  level: 'should',
  says: 'The progress of a task never falls.',
  see: 'openai/videos#Video job',
  speaks: (task) => progressOf(task).length > 1,
  because: 'progress was told less than twice',
  *check(task) {
    const { at = '' } = task.lifecycle.progress ?? {};
    let furthest = Number.NEGATIVE_INFINITY;
    for (const { exchange, share = furthest } of progressOf(task)) {
      if (share < furthest)
        yield { at: inReply(exchange, at), expected: `at least ${furthest}`, actual: share };
      furthest = Math.max(furthest, share);
    }
  },
});
