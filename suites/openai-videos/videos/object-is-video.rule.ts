import { member, replyOf, rule } from 'concordat/suite';
import { TOLD } from './_video.ts';

export default rule({
  level: 'should',
  says: 'What describes a video calls itself one: object is video.',
  see: 'openai/videos#Video job',
  on: TOLD,
  when: ({ exchange }) =>
    member(replyOf(exchange), 'object') !== undefined || 'the reply does not say what it describes',
  *check({ exchange }) {
    const actual = member(replyOf(exchange), 'object');
    if (actual !== 'video')
      yield { at: '/response/body/object', expected: 'video', actual: actual ?? 'nothing' };
  },
});
