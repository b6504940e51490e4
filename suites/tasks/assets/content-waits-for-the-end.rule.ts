import { saysLater, succeeded } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { meaningOf, stateOf, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

/** Whether the task was still under way by the first query, which was sent after its content was asked for. */
const wasUnderWay = ({ lifecycle, polls: [first] }: ToldTask): boolean =>
  succeeded(first) && meaningOf(lifecycle, stateOf(lifecycle, first) ?? '') === 'pending';

export default taskRule({
  level: 'should',
  says: 'Before completion the content of a task is refused; no bytes are given.',
  see: 'anyint/openai-style-video#Recommended routes',
  speaks: (task) => wasUnderWay(task) && task.early?.response !== undefined && !saysLater(task.early),
  because: 'no content was asked for before a task had ended',
  *check({ early }) {
    const status = early?.response?.status ?? 0;
    if (early !== undefined && (status < 400 || status >= 500))
      yield {
        at: `/${early.step}/response/status`,
        expected: '4xx: the task has not ended',
        actual: told(early),
      };
  },
});
