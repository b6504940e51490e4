import { inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { progressOf } from './_progress.ts';

export default taskRule({
  level: 'should',
  says: 'The progress of a task is a number from 0 to its end.',
  see: 'openai/videos#Video job',
  speaks: (task) => progressOf(task).length > 0,
  because: 'no progress was told',
  *check(task) {
    const { at = '', done = 100 } = task.lifecycle.progress ?? {};
    const wrong = progressOf(task).find(({ share }) => share === undefined || share < 0 || share > done);
    if (wrong !== undefined)
      yield { at: inReply(wrong.exchange, at), expected: `0 to ${done}`, actual: wrong.value };
  },
});
