import { replyOf, succeeded } from 'concordat/suite';
import { firstAt, idOf, inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

export default taskRule({
  level: 'should',
  says: 'The same request sent twice makes two tasks, each with an id of its own.',
  see: 'anyint/media-and-music#How media and music differ from chat',
  speaks: (task) => succeeded(task.twin) && idOf(task) !== undefined,
  because: 'no request for a task was accepted twice',
  *check(task) {
    const { lifecycle, twin } = task;
    if (twin === undefined) return;
    const found = firstAt(replyOf(twin), lifecycle.id);
    if (found !== undefined && idOf({ lifecycle, create: twin }) === idOf(task))
      yield {
        at: inReply(twin, found.at),
        expected: 'another id than that of the first request',
        actual: found.value,
      };
  },
});
