import { rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { endOf, GENERATED, placeOfEnd, stopReasonOf, whole } from '../_reply.ts';
import { stopsOf } from './_stops.ts';

export default rule({
  level: 'should',
  says: 'An answer names the stop sequence that ended it, and names one only then.',
  see: 'anthropic/messages#stop_sequence',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      stopReasonOf(exchange) !== undefined || 'the answer has no stop_reason',
      stopReasonOf(exchange) === 'stop_sequence' ||
        endOf(exchange, 'stop_sequence') !== undefined ||
        'no stop sequence ended the answer',
    ),
  *check({ exchange }) {
    const named = endOf(exchange, 'stop_sequence');
    const at = named?.at ?? placeOfEnd(exchange).replace(/stop_reason$/, 'stop_sequence');
    const stops = stopsOf(exchange);
    const reason = stopReasonOf(exchange);
    if (reason !== 'stop_sequence')
      yield { at, expected: `null: the stop_reason is ${reason}`, actual: named?.value ?? null };
    else if (!stops.includes(stringOf(named?.value) ?? ''))
      yield { at, expected: stops.join(' or ') || 'the stop sequence', actual: named?.value ?? null };
  },
});
