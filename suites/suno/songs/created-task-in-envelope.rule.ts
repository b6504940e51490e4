import { type Exchange, member, replyOf, rule, stringOf, succeeded, valueAt } from 'concordat/suite';
import { STARTS } from '../_suno.ts';

const saidId = (exchange: Exchange): string => stringOf(valueAt(replyOf(exchange), '/data/taskId')) ?? '';

export default rule({
  level: 'should',
  says: 'The answer that names a new task is an envelope: code is 200, and the taskId stands in data.',
  see: 'sunoapi/docs#Generate Music',
  on: { operation: STARTS },
  when: ({ exchange }) => {
    if (succeeded(exchange)) return true;
    // A code that is not known counts as a refusal, but what names a task is none.
    const isNamed = exchange.response?.httpStatus === 200 && saidId(exchange) !== '';
    return isNamed || 'no task was started';
  },
  *check({ exchange }) {
    const body = replyOf(exchange);
    const code = member(body, 'code');
    if (code !== 200) yield { at: '/response/body/code', expected: 200, actual: code ?? 'none' };
    if (saidId(exchange) === '')
      yield { at: '/response/body/data/taskId', expected: 'the id of a task', actual: 'none' };
  },
});
