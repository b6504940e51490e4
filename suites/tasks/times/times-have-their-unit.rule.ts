import { inReply, type ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { isOf, timesAt } from './_times.ts';

const UNITS = {
  ms: 'milliseconds since 1970',
  s: 'seconds since 1970',
  text: 'YYYY-MM-DD HH:MM:SS.mmm',
} as const;

const places = ({ lifecycle: { times } }: ToldTask): readonly string[] => [
  ...new Set([...(times?.steady ?? []), ...(times?.rising ?? []), ...(times?.order ?? [])]),
];

export default taskRule({
  level: 'should',
  says: 'A time is told in its published unit.',
  see: 'kling/text-to-video#Query Task (single)',
  speaks: (task) => places(task).some((at) => timesAt(task, at).length > 0),
  because: 'no time was told',
  *check(task) {
    const { unit = 'ms' } = task.lifecycle.times ?? {};
    for (const at of places(task)) {
      const wrong = timesAt(task, at).find((told) => !isOf(unit, told));
      if (wrong !== undefined)
        yield { at: inReply(wrong.exchange, at), expected: UNITS[unit], actual: wrong.moment };
    }
  },
});
