import { member, replyOf, rule } from 'concordat/suite';

export default rule({
  // The answer to the request does say it, so that a service may well repeat it.
  level: 'may',
  says: 'A query does not call a task pending: this word is not in its table of states.',
  see: 'mixroute/query-video-task#Task Status',
  on: { operation: 'getVideo', status: 'success' },
  when: ({ exchange }) =>
    typeof member(replyOf(exchange), 'status') === 'string' || 'the reply tells no state',
  *check({ exchange }) {
    if (member(replyOf(exchange), 'status') === 'pending')
      yield { at: '/response/body/status', expected: 'queued', actual: 'pending' };
  },
});
