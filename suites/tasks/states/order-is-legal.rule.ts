import { inReply, toldStates } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

export default taskRule({
  level: 'should',
  says: 'A task goes forward: it may skip a state, but does not go back to an earlier one.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => toldStates(task).length > 1,
  because: 'fewer than two states were told',
  *check(task) {
    const { pending, state: at } = task.lifecycle;
    let furthest = -1;
    for (const { exchange, state, meaning } of toldStates(task)) {
      // What comes after an end has a rule of its own.
      if (meaning !== 'pending' && meaning !== 'unknown') return;
      const rank = pending.indexOf(state);
      if (rank >= 0 && rank < furthest)
        yield {
          at: inReply(exchange, at),
          expected: `${pending[furthest]} or what comes after it`,
          actual: state,
        };
      furthest = Math.max(furthest, rank);
    }
  },
});
