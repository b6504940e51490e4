import { rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, saysSomething } from '../_answer.ts';
import { usageOf } from '../_reply.ts';
import { countsIn, whenCounted } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'An answer with content does not cost nothing: usageMetadata is not all zeros.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whenCounted(exchange),
      answersOf(exchange).some(({ parts }) => parts.some(saysSomething)) || 'the answer has no content',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined || countsIn(usage).some(([, count]) => count !== 0)) return;
    yield {
      at: usage.at,
      expected: 'tokens of the prompt and of the answer',
      actual: countsIn(usage).length === 0 ? 'no count' : 'all counts are 0',
    };
  },
});
