import { requestOf, rule } from 'concordat/suite';
import { messageOf } from '../_message.ts';
import { GENERATED } from '../_reply.ts';
import { askedIn, thoughtsOf } from './_thoughts.ts';

export default rule({
  // Newest models think unasked (recorded/anthropic#4 of 699 answers).
  level: 'may',
  says: 'Without thinking an answer holds no thinking block.',
  see: 'anthropic/messages#thinking',
  on: GENERATED,
  when: ({ exchange }) => {
    if (messageOf(exchange) === undefined) return 'the reply holds no message';
    return askedIn(requestOf(exchange)) === undefined || 'thinking was asked for, or switched off';
  },
  *check({ exchange }) {
    for (const block of thoughtsOf(exchange))
      yield { at: block.at, expected: 'no thinking block: none was asked for', actual: block.type };
  },
});
