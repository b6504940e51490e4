import { rule, valueAt } from 'concordat/suite';
import { codeOf, ownBodyOf } from '../_reply.ts';

const STATE = '/data/task_status';

export default rule({
  level: 'should',
  says: 'An answer with another code than 0 tells no state of a task: a client that reads the state first would take it for one.',
  see: 'kling/general-information#Error Code',
  on: {},
  when: ({ exchange }) => {
    const code = codeOf(exchange);
    return (code !== undefined && code !== 0) || 'the answer tells no code but 0';
  },
  *check({ exchange }) {
    const state = valueAt(ownBodyOf(exchange), STATE);
    if (state !== undefined && state !== null)
      yield {
        at: `/response/body${STATE}`,
        expected: `no state, the code being ${codeOf(exchange)}`,
        actual: state,
      };
  },
});
