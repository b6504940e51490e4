import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { COMPLETED } from '../_reply.ts';
import { callsOf, namedIn } from '../_tools.ts';

export default rule({
  level: 'should',
  says: 'Where tool_choice names a function, no other one is called.',
  see: 'openai/chat-completions#tool_choice',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      namedIn(exchange) !== undefined || 'tool_choice names no function',
      callsOf(exchange).length > 0 || 'the model called nothing',
    ),
  *check({ exchange }) {
    const due = namedIn(exchange) ?? '';
    for (const { name, pieces } of callsOf(exchange))
      if (name !== due)
        yield {
          at: below(pieces[0]?.at ?? '/response', 'function', 'name'),
          expected: `${due}, which tool_choice names`,
          actual: name || 'no name',
        };
  },
});
