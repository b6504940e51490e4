import { rule } from 'concordat/suite';
import { callsOf, nameIn } from '../_calls.ts';
import { GENERATED } from '../_reply.ts';
import { whenChosen } from './_choices.ts';

export default rule({
  level: 'should',
  says: 'With the tool_choice none the model calls no tool.',
  see: 'anthropic/tool-use#Forcing tool use',
  on: GENERATED,
  when: (evidence) => whenChosen(evidence, ['none']),
  *check({ exchange }) {
    for (const call of callsOf(exchange))
      yield {
        at: call.at,
        expected: 'no tool_use block: tool_choice is none',
        actual: `a call of ${nameIn(call)}`,
      };
  },
});
