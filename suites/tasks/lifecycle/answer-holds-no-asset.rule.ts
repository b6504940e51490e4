import { everyAt, replyOf, succeeded } from 'concordat/suite';
import { idOf, inReply, meaningOf, stateOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

export default taskRule({
  level: 'must',
  says: 'The answer to the request is not the final asset: it holds none, and does not say that the task is done.',
  see: 'anyint/overview#Async vs synchronous routes',
  // An answer without an id is not that of a task; that rule is another.
  speaks: (task) => succeeded(task.create) && idOf(task) !== undefined,
  because: 'no request for a task was answered with an id',
  *check({ lifecycle, create }) {
    const state = stateOf(lifecycle, create);
    if (state !== undefined && meaningOf(lifecycle, state) === 'success')
      yield { at: inReply(create, lifecycle.state), expected: 'a task that is to be done', actual: state };
    for (const asset of lifecycle.assets)
      for (const { at, value } of everyAt(replyOf(create), asset.at))
        if (value !== '')
          yield {
            at: inReply(create, at),
            expected: 'no asset yet',
            actual: String(value).slice(0, 200),
          };
  },
});
