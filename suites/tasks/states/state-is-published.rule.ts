import { type Exchange, succeeded } from 'concordat/suite';
import { inReply, meaningOf, stateOf, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

/** Other spellings of success, in which a client that knows the published one waits for ever. */
const DONE = /^(succe(ss|ssful|ed|eded)|completed?|done|finish(ed)?|ready|ok)$/i;

const statesIn = (task: ToldTask): readonly (readonly [Exchange, string])[] =>
  [task.create, ...task.queries].flatMap((exchange) => {
    const state = succeeded(exchange) ? stateOf(task.lifecycle, exchange) : undefined;
    return state === undefined ? [] : [[exchange, state] as const];
  });

const shown = ({ lifecycle: { success } }: ToldTask, state: string): string => {
  if (DONE.test(state)) return `${state}, where a client waits for ${success.join(' or ')}`;
  return state === '' ? 'an empty text' : state;
};

export default taskRule({
  level: 'should',
  says: 'A task is in one of the published states, spelled as published.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => statesIn(task).length > 0,
  because: 'no state was told',
  *check(task) {
    const { pending, success, failure } = task.lifecycle;
    const expected = [...pending, ...success, ...failure].join(', ');
    const seen = new Set<string>();
    for (const [exchange, state] of statesIn(task)) {
      if (seen.has(state) || meaningOf(task.lifecycle, state) !== 'unknown') continue;
      seen.add(state);
      yield { at: inReply(exchange, task.lifecycle.state), expected, actual: shown(task, state) };
    }
  },
});
