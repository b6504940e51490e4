import { requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED, whole } from '../_reply.ts';
import { askedIn, thoughtsOf } from './_thoughts.ts';

export default rule({
  level: 'should',
  says: 'With thinking disabled an answer holds no thinking block.',
  see: 'anthropic/messages#thinking',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(askedIn(requestOf(exchange)) === 'disabled' || 'thinking is not switched off', whole(exchange)),
  *check({ exchange }) {
    for (const block of thoughtsOf(exchange))
      yield { at: block.at, expected: 'no thinking block: it is switched off', actual: block.type };
  },
});
