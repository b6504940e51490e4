import { below, requestOf, rule } from 'concordat/suite';
import { callsOf, declaredIn, nameIn } from '../_calls.ts';
import { GENERATED } from '../_reply.ts';

export default rule({
  level: 'should',
  says: 'A tool_use block names a tool that the request declares.',
  see: 'anthropic/tool-use#Handling results from client tools',
  on: GENERATED,
  when: ({ exchange }) => callsOf(exchange).length > 0 || 'the model called no tool',
  *check({ exchange }) {
    const declared = declaredIn(requestOf(exchange));
    for (const call of callsOf(exchange))
      if (!declared.has(nameIn(call)))
        yield {
          at: below(call.at, 'name'),
          expected: `a declared tool: ${[...declared.keys()].join(', ') || 'none is'}`,
          actual: nameIn(call) || 'no name',
        };
  },
});
