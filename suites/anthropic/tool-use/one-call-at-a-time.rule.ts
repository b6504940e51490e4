import { type Exchange, member, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { callsOf, nameIn } from '../_calls.ts';
import { GENERATED } from '../_reply.ts';

const isSingle = (exchange: Exchange): boolean =>
  member(member(requestOf(exchange), 'tool_choice'), 'disable_parallel_tool_use') === true;

export default rule({
  level: 'should',
  says: 'With disable_parallel_tool_use an answer holds one tool call at most.',
  see: 'anthropic/tool-use#Parallel tool use',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      isSingle(exchange) || 'parallel calls are allowed',
      callsOf(exchange).length > 0 || 'the model called no tool',
    ),
  *check({ exchange }) {
    for (const call of callsOf(exchange).slice(1))
      yield { at: call.at, expected: 'one tool_use block', actual: `a further call of ${nameIn(call)}` };
  },
});
