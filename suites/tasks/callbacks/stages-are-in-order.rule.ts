import type { ToldTask } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';
import { type Heard, heardOf, inCallback } from './_heard.ts';

/** Each stage where it was heard first: who is not answered may say it again, and late. */
const firsts = (task: ToldTask): readonly Heard[] => {
  const heard = heardOf(task).filter(({ meaning }) => meaning !== 'unknown');
  return heard.filter(({ stage }, n) => heard.findIndex((one) => one.stage === stage) === n);
};

const mayFollow = (before: Heard, { rank }: Heard): boolean =>
  before.meaning === 'pending' && (rank < 0 || rank > before.rank);

export default taskRule({
  level: 'should',
  says: 'Callbacks come in the order of the stages, some of which may be left out; the last stage comes last.',
  see: 'anyint/music-tasks-and-webhooks#Callback example',
  speaks: (task) => firsts(task).length > 1,
  because: 'fewer than two stages were heard of',
  *check(task) {
    const { stage: places = [] } = task.lifecycle.callback ?? {};
    const heard = firsts(task);
    for (const [n, now] of heard.entries()) {
      const before = heard[n - 1];
      if (before !== undefined && !mayFollow(before, now))
        yield {
          at: inCallback(now.exchange, places[0]),
          expected: `nothing that comes before ${before.stage}`,
          actual: now.stage ?? '',
        };
    }
  },
});
