import { replyOf, rule, succeeded, valueAt } from 'concordat/suite';
import { CREATES } from '../_reply.ts';

const STATE = '/data/task_status';

export default rule({
  level: 'should',
  says: 'The answer to a request for a task tells the state submitted.',
  see: 'kling/omni-image#Create Task',
  on: { operation: CREATES },
  when: ({ exchange }) => succeeded(exchange) || 'the request was refused',
  *check({ exchange }) {
    const state = valueAt(replyOf(exchange), STATE);
    if (state !== 'submitted')
      yield { at: `/response/body${STATE}`, expected: 'submitted', actual: state ?? 'no state' };
  },
});
