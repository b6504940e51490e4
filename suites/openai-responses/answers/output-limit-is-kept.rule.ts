import { type Exchange, member, numberOf, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { GENERATED, usageOf } from '../_reply.ts';

const limitOf = (exchange: Exchange): number | undefined =>
  numberOf(member(requestOf(exchange), 'max_output_tokens'));

const writtenIn = (exchange: Exchange): number | undefined =>
  numberOf(usageOf(exchange)?.value['output_tokens']);

export default rule({
  level: 'should',
  says: 'A response has no more output tokens than max_output_tokens allows, reasoning included.',
  see: 'openai/responses#Create a model response, max_output_tokens',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      limitOf(exchange) !== undefined || 'no limit was asked for',
      // It counts what several answers cost of which one is given (recorded/openai#1 of 1 such response).
      member(member(requestOf(exchange), 'reasoning'), 'mode') !== 'pro' || 'several answers were made',
      writtenIn(exchange) !== undefined || 'the output tokens were not counted',
    ),
  *check({ exchange }) {
    const [limit = 0, written = 0] = [limitOf(exchange), writtenIn(exchange)];
    if (written > limit)
      yield { at: `${usageOf(exchange)?.at}/output_tokens`, expected: `at most ${limit}`, actual: written };
  },
});
