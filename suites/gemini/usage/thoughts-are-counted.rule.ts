import { below, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED } from '../_answer.ts';
import { countIn, partsOf, usageOf } from '../_reply.ts';
import { whenCounted } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'An answer that shows a thought has a thoughtsTokenCount above 0.',
  see: 'google/thinking#Pricing',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whenCounted(exchange),
      partsOf(exchange).some(({ value }) => member(value, 'thought') === true) ||
        'the answer shows no thought',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined || countIn(usage.value, 'thoughtsTokenCount') !== 0) return;
    yield {
      at: below(usage.at, 'thoughtsTokenCount'),
      expected: 'a count above 0: the answer shows a thought',
      actual: member(usage.value, 'thoughtsTokenCount') ?? 'absent',
    };
  },
});
