import { type Exchange, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { CALLS, streamedInput } from '../_calls.ts';
import type { Block } from '../_message.ts';
import { blocksOf, objectIn, stopReasonOf, whole } from '../_reply.ts';
import { STREAMED } from './_stream.ts';

// An input may be cut off where the answer was (anthropic/messages#stop_reason).
const FINISHED = ['tool_use', 'end_turn', 'stop_sequence', 'pause_turn'];

const callsIn = (exchange: Exchange): readonly Block[] =>
  blocksOf(exchange).filter(({ type }) => CALLS.includes(type));

export default rule({
  level: 'must',
  says: 'The input_json_delta pieces of a tool call join to one JSON object; none at all stands for {}.',
  see: 'anthropic/streaming#Content block delta types',
  on: STREAMED,
  when: ({ exchange }) =>
    allHold(
      whole(exchange),
      callsIn(exchange).length > 0 || 'no tool was called',
      FINISHED.includes(stopReasonOf(exchange) ?? '') || 'the answer was cut off',
    ),
  *check({ exchange }) {
    for (const call of callsIn(exchange)) {
      const text = streamedInput(call);
      if (objectIn(text) === undefined)
        yield { at: call.at, expected: 'pieces that join to a JSON object', actual: text.slice(0, 160) };
    }
  },
});
