import { member, replyOf, rule } from 'concordat/suite';

export default rule({
  level: 'should',
  says: 'The query of a task that succeeded tells the format of the video: mp4.',
  see: 'mixroute/query-video-task#Introduction',
  on: { operation: 'getVideo', status: 'success' },
  when: ({ exchange }) => member(replyOf(exchange), 'status') === 'succeeded' || 'the task has not succeeded',
  *check({ exchange }) {
    const format = member(replyOf(exchange), 'format');
    if (format !== 'mp4') yield { at: '/response/body/format', expected: 'mp4', actual: format ?? 'nothing' };
  },
});
