import { taskRule } from '../_task-rule.ts';
import { checkDenied, isAnswered } from './_look-ups.ts';

export default taskRule({
  level: 'should',
  says: 'Who has another key is told nothing of a task.',
  see: 'rfc9110#15.5.2',
  speaks: ({ stranger }) => isAnswered(stranger),
  because: 'no task was asked for with a wrong key',
  *check({ stranger }, { contract }) {
    if (stranger !== undefined) yield* checkDenied(contract, stranger, 'with a wrong key');
  },
});
