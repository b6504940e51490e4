import { below, member, rule } from 'concordat/suite';
import { GENERATED } from '../_answer.ts';
import { usageOf } from '../_reply.ts';
import { whenCounted } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'usageMetadata has promptTokenCount and totalTokenCount.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) => whenCounted(exchange),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    for (const name of ['promptTokenCount', 'totalTokenCount'])
      if (member(usage.value, name) === undefined)
        yield { at: below(usage.at, name), expected: 'a token count', actual: 'absent' };
  },
});
