import { below, type Exchange, type JsonObject, member, rule, stringOf } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { describedIn } from './_models.ts';

// RFC 3339 section 5.6.
const TIME = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;

const datedIn = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  describedIn(exchange).filter(({ value }) => (member(value, 'created_at') ?? null) !== null);

export default rule({
  level: 'should',
  says: 'created_at is a time as RFC 3339 writes it.',
  see: 'anthropic/models#ModelInfo',
  on: { operation: ['listModels', 'getModel'], status: 'success' },
  when: ({ exchange }) => datedIn(exchange).length > 0 || 'no model says when it was made',
  *check({ exchange }) {
    for (const { at, value } of datedIn(exchange)) {
      const time = stringOf(member(value, 'created_at')) ?? '';
      if (!TIME.test(time) || Number.isNaN(Date.parse(time)))
        yield {
          at: below(at, 'created_at'),
          expected: 'a time such as 2025-10-15T00:00:00Z',
          actual: member(value, 'created_at') ?? null,
        };
    }
  },
});
