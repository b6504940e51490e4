import { member, numberOf, replyOf, rule } from 'concordat/suite';
import { MADE } from './_images.ts';

// Between 2001 and 5138: whatever lies outside is no count of seconds.
const FROM = 1e9;
const BELOW = 1e11;

export default rule({
  level: 'should',
  says: 'created is the time of the reply in seconds since 1970.',
  see: 'recorded/openai#99 of 99 replies of images',
  on: MADE,
  when: ({ exchange }) =>
    numberOf(member(replyOf(exchange), 'created')) !== undefined || 'the reply tells no time',
  *check({ exchange }) {
    const created = numberOf(member(replyOf(exchange), 'created')) ?? 0;
    if (created < FROM || created >= BELOW)
      yield { at: '/response/body/created', expected: 'seconds since 1970', actual: created };
  },
});
