import { inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { progressOf } from './_progress.ts';

export default taskRule({
  level: 'should',
  says: 'The progress of a task that has ended well is at its end.',
  see: 'openai/videos#Video job',
  speaks: (task) => progressOf(task).some(({ isDone }) => isDone),
  because: 'no task that ended well told its progress',
  *check(task) {
    const { at = '', done = 100 } = task.lifecycle.progress ?? {};
    const last = progressOf(task).find(({ isDone }) => isDone);
    if (last !== undefined && last.share !== done)
      yield { at: inReply(last.exchange, at), expected: done, actual: last.value };
  },
});
