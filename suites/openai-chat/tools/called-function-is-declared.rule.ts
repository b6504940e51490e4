import { below, rule } from 'concordat/suite';
import { COMPLETED } from '../_reply.ts';
import { callsOf, declaredIn } from '../_tools.ts';

export default rule({
  level: 'should',
  says: 'A tool call names a tool that the request declares.',
  see: 'openai/function-calling#Handling function calls',
  on: COMPLETED,
  when: ({ exchange }) => callsOf(exchange).length > 0 || 'the model called nothing',
  *check({ exchange }) {
    const declared = declaredIn(exchange);
    for (const { name, pieces } of callsOf(exchange))
      if (!declared.has(name))
        yield {
          at: below(pieces[0]?.at ?? '/response', 'function', 'name'),
          expected: `a declared tool: ${[...declared.keys()].join(', ') || 'none is'}`,
          actual: name || 'no name',
        };
  },
});
