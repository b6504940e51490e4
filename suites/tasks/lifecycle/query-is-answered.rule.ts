import { type Exchange, saysLater } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { idOf, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { hasFailed, isDenied, isLost } from './_queried.ts';

/** The first query that should have been answered; a failure counts only where it is the last word. */
const unanswered = (task: ToldTask): Exchange | undefined => {
  const { polls, queries } = task;
  // Whether the first one finds the task has a rule of its own.
  const refused = queries.find((one, n) => isDenied(one) || (n > 0 && isLost(task, one)));
  const last = polls.at(-1);
  return refused ?? (last !== undefined && hasFailed(last) ? last : undefined);
};

export default taskRule({
  level: 'must',
  says: 'Who has created a task may ask for it until it has ended: the query is not refused, and does not fail for good.',
  see: 'anyint/overview#Async vs synchronous routes',
  speaks: (task) =>
    idOf(task) !== undefined && task.polls.some((one) => one.response !== undefined && !saysLater(one)),
  because: 'no query for a task was answered',
  *check(task) {
    const exchange = unanswered(task);
    if (exchange === undefined) return;
    yield {
      at: `/${exchange.step}/response/status`,
      expected: `what is known of the task ${idOf(task) ?? ''}`,
      actual: told(exchange),
    };
  },
});
