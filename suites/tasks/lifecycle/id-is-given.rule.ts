import { succeeded } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { idOf, inReply } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

export default taskRule({
  level: 'must',
  says: 'The answer to a request that is accepted holds the id of the task.',
  see: 'anyint/overview#Async vs synchronous routes',
  speaks: ({ create }) => succeeded(create),
  because: 'no request for a task was accepted',
  *check(task) {
    const [at = ''] = task.lifecycle.id;
    if (idOf(task) === undefined)
      yield { at: inReply(task.create, at), expected: 'the id of the task', actual: told(task.create) };
  },
});
