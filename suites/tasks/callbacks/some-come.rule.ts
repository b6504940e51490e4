import { type Evidence, requestOf, succeeded, valueAt } from 'concordat/suite';
import { endOf, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { isListened } from './_heard.ts';

/** The address was there, the task ended, and nothing lay between the target and who listened. */
const isDue = (task: ToldTask, evidence: Evidence): boolean => {
  const { create, lifecycle } = task;
  const asked = valueAt(requestOf(create), lifecycle.callback?.ask ?? '/');
  if (!isListened(task, evidence) || typeof asked !== 'string' || !succeeded(create)) return false;
  return (
    endOf(task) !== undefined &&
    /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(create.request.url).hostname)
  );
};

export default taskRule({
  level: 'should',
  says: 'Who names an address is called back about the task.',
  see: 'anyint/overview#Async vs synchronous routes',
  speaks: (task, evidence) => task.callbacks.length > 0 || isDue(task, evidence),
  because:
    'no callback was asked for that could be heard for certain: the target does not run on this machine, or no task ended',
  *check({ create, lifecycle, callbacks }) {
    if (callbacks.length === 0)
      yield {
        at: `/${create.step}/request/body${lifecycle.callback?.ask ?? ''}`,
        expected: 'a callback to this address',
        actual: 'none, though the task has ended',
      };
  },
});
