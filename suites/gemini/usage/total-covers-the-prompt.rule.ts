import { below, member, numberOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';
import { whenCounted } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'totalTokenCount is not below promptTokenCount.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whenCounted(exchange),
      ['promptTokenCount', 'totalTokenCount'].every(
        (name) => numberOf(member(usageOf(exchange)?.value, name)) !== undefined,
      ) || 'prompt and total were not both counted',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    const prompt = countIn(usage.value, 'promptTokenCount');
    const total = countIn(usage.value, 'totalTokenCount');
    if (total < prompt)
      yield { at: below(usage.at, 'totalTokenCount'), expected: `at least ${prompt}`, actual: total };
  },
});
