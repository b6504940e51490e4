import { below, type Exchange, member, numberOf, rule } from 'concordat/suite';
import { listIn } from '../../_placed.ts';
import { GENERATED } from '../_answer.ts';
import { candidatesOf } from '../_reply.ts';

const citationsOf = (exchange: Exchange) =>
  candidatesOf(exchange).flatMap(({ at, value }) =>
    listIn(
      { at: below(at, 'citationMetadata'), value: member(value, 'citationMetadata') ?? null },
      'citationSources',
    ),
  );

export default rule({
  level: 'should',
  says: 'A citation marks a passage of the text: its end lies behind its start.',
  see: 'google/discovery#CitationSource',
  on: GENERATED,
  when: ({ exchange }) =>
    citationsOf(exchange).some(({ value }) => numberOf(member(value, 'endIndex')) !== undefined) ||
    'no citation marks a passage',
  *check({ exchange }) {
    for (const { at, value } of citationsOf(exchange)) {
      const start = numberOf(member(value, 'startIndex')) ?? 0;
      const end = numberOf(member(value, 'endIndex'));
      // A source without an end marks no passage at all, which is allowed.
      if (end !== undefined && end <= start)
        yield { at: below(at, 'endIndex'), expected: `more than ${start}`, actual: end };
    }
  },
});
