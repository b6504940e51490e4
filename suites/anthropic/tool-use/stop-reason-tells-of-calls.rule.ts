import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { callsOf, nameIn } from '../_calls.ts';
import { endOf, GENERATED, placeOfEnd, stopReasonOf, whole } from '../_reply.ts';

// A call may be cut off, or come just before the answer was stopped from outside.
const OWN_ENDS = ['end_turn', 'stop_sequence', 'tool_use'];

export default rule({
  level: 'should',
  says: 'The stop_reason is tool_use where an answer ends with calls of tools, and only there: clients run the tools when they read it.',
  see: 'anthropic/stop-reasons#tool_use',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      endOf(exchange, 'stop_reason') !== undefined || 'the answer has no stop_reason',
      OWN_ENDS.includes(stopReasonOf(exchange) ?? '') || 'the answer was cut off or stopped',
      callsOf(exchange).length > 0 || stopReasonOf(exchange) === 'tool_use' || 'no tool was called',
    ),
  *check({ exchange }) {
    const reason = stopReasonOf(exchange) ?? '';
    const [call] = callsOf(exchange);
    const at = placeOfEnd(exchange);
    if (call === undefined && reason === 'tool_use')
      yield { at, expected: 'a tool_use block, or another stop_reason', actual: 'tool_use without a call' };
    if (call !== undefined && reason !== 'tool_use')
      yield { at, expected: 'tool_use', actual: `${reason}, though ${nameIn(call)} is called` };
  },
});
