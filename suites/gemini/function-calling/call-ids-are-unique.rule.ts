import type { JsonValue } from 'concordat/suite';
import { below, type Exchange, member, rule } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { type Answer, answersOf, GENERATED } from '../_answer.ts';
import { isCall } from '../_calls.ts';

const idsIn = ({ parts }: Answer): readonly Placed<JsonValue>[] =>
  parts.filter(isCall).flatMap(({ at, value }) => {
    const id = member(member(value, 'functionCall'), 'id');
    return id === undefined ? [] : [{ at: below(at, 'functionCall', 'id'), value: id }];
  });

const severalIn = (exchange: Exchange): readonly (readonly Placed<JsonValue>[])[] =>
  answersOf(exchange)
    .map(idsIn)
    .filter((ids) => ids.length > 1);

export default rule({
  level: 'should',
  says: 'Where the function calls of one turn carry ids, no two have the same one.',
  see: 'google/discovery#FunctionCall',
  on: GENERATED,
  when: ({ exchange }) => severalIn(exchange).length > 0 || 'no two calls of one turn carry ids',
  *check({ exchange }) {
    for (const ids of severalIn(exchange))
      for (const [n, { at, value }] of ids.entries())
        if (value === '' || ids.slice(0, n).some((one) => one.value === value))
          yield { at, expected: 'an id of its own', actual: value === '' ? 'an empty id' : `${value} again` };
  },
});
