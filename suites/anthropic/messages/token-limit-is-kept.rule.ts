import { type Exchange, member, numberOf, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { countOf, GENERATED, whole } from '../_reply.ts';

const limitOf = (exchange: Exchange): number => numberOf(member(requestOf(exchange), 'max_tokens')) ?? 0;

export default rule({
  level: 'should',
  says: 'An answer has no more tokens than max_tokens allows.',
  see: 'anthropic/messages#max_tokens',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      limitOf(exchange) > 0 || 'no max_tokens was asked for',
      whole(exchange),
      countOf(exchange, 'output_tokens') !== undefined || 'the tokens of the answer are not counted',
    ),
  *check({ exchange }) {
    const counted = countOf(exchange, 'output_tokens');
    if (counted !== undefined && counted.value > limitOf(exchange))
      yield { at: counted.at, expected: `at most ${limitOf(exchange)}`, actual: counted.value };
  },
});
