import { below, type Exchange, member, numberOf, rule } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { messageOf } from '../_message.ts';
import { STREAMED } from './_stream.ts';

const outputsOf = (exchange: Exchange): readonly Placed<number>[] =>
  (messageOf(exchange)?.usages ?? []).flatMap(({ at, value }) => {
    const count = numberOf(member(value, 'output_tokens'));
    return count === undefined ? [] : [{ at: below(at, 'output_tokens'), value: count }];
  });

export default rule({
  level: 'should',
  says: 'The output_tokens of a stream are cumulative: they never fall from one usage to the next.',
  see: 'anthropic/streaming#Event types',
  on: STREAMED,
  when: ({ exchange }) => outputsOf(exchange).length > 1 || 'output_tokens are counted no more than once',
  *check({ exchange }) {
    for (const [n, { at, value }] of outputsOf(exchange).entries()) {
      const before = outputsOf(exchange)[n - 1]?.value ?? 0;
      if (value < before) yield { at, expected: `at least ${before}, as counted before it`, actual: value };
    }
  },
});
