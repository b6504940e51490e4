import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';
import { whenCounted } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'cachedContentTokenCount is a part of promptTokenCount, never more.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whenCounted(exchange),
      countIn(usageOf(exchange)?.value ?? null, 'cachedContentTokenCount') > 0 ||
        'no cached token was counted',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined) return;
    const prompt = countIn(usage.value, 'promptTokenCount');
    const cached = countIn(usage.value, 'cachedContentTokenCount');
    if (cached > prompt)
      yield { at: below(usage.at, 'cachedContentTokenCount'), expected: `at most ${prompt}`, actual: cached };
  },
});
