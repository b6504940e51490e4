import { member, requestOf, rule } from 'concordat/suite';
import { GENERATED, responseOf } from '../_reply.ts';
import { callsOf } from './_calls.ts';

export default rule({
  level: 'should',
  says: 'parallel_tool_calls false leaves at most one function call in a response.',
  see: 'openai/function-calling#Parallel function calling',
  on: GENERATED,
  needs: ['tools'],
  when: ({ exchange }) => {
    if (member(requestOf(exchange), 'parallel_tool_calls') !== false)
      return 'parallel calls are not forbidden';
    return callsOf(exchange).length > 0 || 'the response calls no function';
  },
  *check({ exchange }) {
    const actual = callsOf(exchange).length;
    if (actual > 1) yield { at: `${responseOf(exchange)?.at}/output`, expected: 'at most one call', actual };
  },
});
