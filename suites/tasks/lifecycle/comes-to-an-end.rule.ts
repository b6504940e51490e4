import { type Evidence, endsOf, succeeded } from 'concordat/suite';
import { inReply, stateOf, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

/** How long the run had patience with a task; undefined where the plan does not say. */
const deadlineOf = ({ name }: ToldTask, { case: { steps } }: Evidence): number | undefined => {
  const deed = steps.find((step) => step.name === `${name}.poll`)?.deed;
  return deed?.kind === 'poll' ? deed.until.deadlineMs : undefined;
};

export default taskRule({
  level: 'should',
  says: 'A task comes to an end: whoever polls finds out what became of it.',
  see: 'anyint/overview#Async vs synchronous routes',
  // A query that failed or was refused is another matter.
  speaks: ({ polls }) => succeeded(polls.at(-1)),
  because: 'the last query for a task was not answered',
  *check(task, evidence) {
    const { lifecycle, polls } = task;
    const last = polls.at(-1);
    const state = stateOf(lifecycle, last);
    if (last === undefined || (state !== undefined && endsOf(lifecycle).includes(state))) return;
    const deadlineMs = deadlineOf(task, evidence);
    const within = deadlineMs === undefined ? '' : ` within ${deadlineMs} ms`;
    yield {
      at: inReply(last, lifecycle.state),
      expected: `one of ${endsOf(lifecycle).join(', ')}${within}`,
      actual: `${state === undefined ? 'no state' : `still ${JSON.stringify(state)}`} after ${polls.length} queries (--task-deadline-ms gives a task more time)`,
    };
  },
});
