import { rule, succeeded } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { callsOf, nameIn } from '../_calls.ts';
import { placeOfEnd, stopReasonOf } from '../_reply.ts';

export default rule({
  // A model is free to call one after the other.
  level: 'may',
  says: 'A question about two things may be answered by two tool calls in one turn.',
  see: 'anthropic/tool-use#Parallel tool use',
  on: { scenario: 'anthropic/tool-use/two-calls' },
  needs: ['tools'],
  when: ({ exchanges: { ask } }) =>
    allHold(
      succeeded(ask) || 'the question was not answered with 2xx',
      stopReasonOf(ask) === 'tool_use' || 'the model called no tool',
    ),
  *check({ exchanges: { ask } }) {
    const calls = callsOf(ask);
    if (ask !== undefined && calls.length < 2)
      yield {
        at: `/ask${calls[0]?.at ?? placeOfEnd(ask)}`,
        expected: 'a second tool_use block: two cities were asked for',
        actual: calls.map(nameIn).join(', ') || 'no call',
      };
  },
});
