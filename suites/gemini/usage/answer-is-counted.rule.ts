import { below, member, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, saysSomething } from '../_answer.ts';
import { countIn, partsOf, usageOf } from '../_reply.ts';
import { countsIn, whenCounted } from './_usage.ts';

export default rule({
  level: 'should',
  says: 'An answer with content has a candidatesTokenCount above 0.',
  see: 'google/discovery#UsageMetadata',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      whenCounted(exchange),
      answersOf(exchange).some(({ parts }) => parts.some(saysSomething)) || 'the answer has no content',
      // recorded/gemini: what a tool of the service wrote is not always counted.
      !partsOf(exchange).some(({ value }) => Object.hasOwn(value, 'toolCall')) ||
        'a tool of the service took part',
      [usageOf(exchange) ?? []]
        .flat()
        .flatMap(countsIn)
        .some(([, count]) => count !== 0) || 'nothing at all is counted, which is another rule',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    if (usage === undefined || countIn(usage.value, 'candidatesTokenCount') !== 0) return;
    yield {
      at: below(usage.at, 'candidatesTokenCount'),
      expected: 'a count above 0: the answer has content',
      actual: member(usage.value, 'candidatesTokenCount') ?? 'absent',
    };
  },
});
