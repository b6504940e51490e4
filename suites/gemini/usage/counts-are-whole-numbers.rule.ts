import { below, rule } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { usageOf } from '../_reply.ts';
import { countsIn } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'Every token count of usageMetadata is a whole number, 0 or more.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) => {
    const usage = usageOf(exchange);
    return (usage !== undefined && countsIn(usage).length > 0) || 'the reply carries no token count';
  },
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    // Null is the same as absent (google/proto-json#JSON null).
    for (const [name, count] of countsIn(usage))
      if (count !== null && (!Number.isInteger(count) || Number(count) < 0))
        yield { at: below(usage.at, name), expected: 'a whole number, 0 or more', actual: count };
  },
});
