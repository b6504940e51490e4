import { below, requestOf, rule } from 'concordat/suite';
import { callsOf, choiceIn } from '../_calls.ts';
import { messageOf } from '../_message.ts';
import { GENERATED } from '../_reply.ts';
import { whenChosen } from './_choices.ts';

export default rule({
  level: 'should',
  says: 'With the tool_choice any or tool the model always calls a tool.',
  see: 'anthropic/tool-use#Forcing tool use',
  on: GENERATED,
  when: (evidence) => whenChosen(evidence, ['any', 'tool']),
  *check({ exchange }) {
    const message = messageOf(exchange);
    if (message !== undefined && callsOf(exchange).length === 0)
      yield {
        at: below(message.at, 'content'),
        expected: `a tool_use block: tool_choice is ${choiceIn(requestOf(exchange))}`,
        actual: message.blocks.map(({ type }) => type).join(', ') || 'no block',
      };
  },
});
