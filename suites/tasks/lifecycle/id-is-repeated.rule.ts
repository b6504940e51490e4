import { type Exchange, replyOf, succeeded } from 'concordat/suite';
import { type Found, firstAt, idOf, inReply, type ToldTask, textOf } from '../_task.ts';
import { taskRule } from '../_task-rule.ts';

const echoIn = ({ lifecycle }: ToldTask, exchange: Exchange): Found | undefined =>
  succeeded(exchange) ? firstAt(replyOf(exchange), lifecycle.echo) : undefined;

export default taskRule({
  level: 'must',
  says: 'Where the answer to a query names the task, it is by the id that was given.',
  see: 'anyint/overview#Async vs synchronous routes',
  speaks: (task) =>
    idOf(task) !== undefined && task.queries.some((exchange) => echoIn(task, exchange) !== undefined),
  because: 'no answer to a query names its task',
  *check(task) {
    const id = idOf(task) ?? '';
    for (const exchange of task.queries) {
      const echo = echoIn(task, exchange);
      if (echo === undefined || textOf(echo.value) === id) continue;
      // Each further answer would say the same.
      yield { at: inReply(exchange, echo.at), expected: id, actual: echo.value };
      return;
    }
  },
});
