import { member, replyOf, rule, stringOf, valueAt } from 'concordat/suite';
import { STARTS } from '../_suno.ts';

export default rule({
  level: 'should',
  says: 'The answer that names a new task is an envelope: code is 200, and the taskId stands in data.',
  see: 'sunoapi/docs#Generate Music',
  on: { operation: STARTS, status: 'success' },
  *check({ exchange }) {
    const body = replyOf(exchange);
    const code = member(body, 'code');
    if (code !== 200) yield { at: '/response/body/code', expected: 200, actual: code ?? 'none' };
    const id = stringOf(valueAt(body, '/data/taskId')) ?? '';
    if (id === '') yield { at: '/response/body/data/taskId', expected: 'the id of a task', actual: 'none' };
  },
});
