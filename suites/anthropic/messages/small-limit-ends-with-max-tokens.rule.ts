import { type Exchange, rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { countOf, placeOfEnd, stopReasonOf, textOf } from '../_reply.ts';

const LIMIT = 16;
// A cut falls between tokens of several signs, so an answer that was cut may count a little less.
const NEARLY = LIMIT - 2;

/** Why the answer says nothing about the limit, or `true`: the model may well have ended by itself, or refused. */
const reached = (exchange: Exchange | undefined): true | string => {
  const reason = stopReasonOf(exchange);
  if (reason === undefined) return 'the answer has no stop_reason';
  if (reason === 'max_tokens') return true;
  if (reason !== 'end_turn') return `the answer was stopped: ${reason}`;
  const isLong =
    (countOf(exchange, 'output_tokens')?.value ?? 0) >= NEARLY || textOf(exchange).length > LIMIT * 8;
  return isLong || 'the model ended before the limit';
};

export default rule({
  level: 'should',
  says: 'An answer that max_tokens cuts short ends with the stop_reason max_tokens.',
  see: 'anthropic/messages#stop_reason',
  on: { scenario: 'anthropic/messages/small-limit' },
  when: ({ exchanges: { limited } }) =>
    allHold(succeeded(limited) || 'the limited request did not succeed', reached(limited)),
  *check({ exchanges: { limited } }) {
    const reason = stopReasonOf(limited);
    if (limited !== undefined && reason !== 'max_tokens')
      yield {
        at: `/limited${placeOfEnd(limited)}`,
        expected: `max_tokens: the answer needs far more than ${LIMIT} tokens`,
        actual: reason ?? 'absent',
      };
  },
});
