import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { askedFor } from '../_asked.ts';
import { COMPLETED } from '../_reply.ts';
import { callingIn } from '../_tools.ts';

export default rule({
  level: 'should',
  says: 'With parallel_tool_calls false a turn holds one call at the most.',
  see: 'openai/chat-completions#parallel_tool_calls',
  on: COMPLETED,
  needs: ['parallel-tools'],
  when: ({ exchange }) =>
    allHold(
      askedFor(exchange, 'parallel_tool_calls') === false || 'parallel_tool_calls is not false',
      callingIn(exchange).length > 0 || 'the model called nothing',
    ),
  *check({ exchange }) {
    for (const { calls } of callingIn(exchange)) {
      const second = calls[1]?.pieces[0];
      if (second !== undefined)
        yield {
          at: second.at,
          expected: 'one call: parallel_tool_calls is false',
          actual: `${calls.length} calls: ${calls.map(({ name }) => name).join(', ')}`,
        };
    }
  },
});
