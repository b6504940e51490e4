import type { Exchange } from 'concordat/suite';
import { told } from '../../_refusal.ts';
import { idOf, type ToldTask, toldStates } from '../_task.ts';
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
  // Answers that tell no state show nothing of what is known.
  speaks: (task) =>
    idOf(task) !== undefined && (unanswered(task) !== undefined || toldStates(task).length > 0),
  because: 'no query for a task told a state',
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
