import { below, type Exchange, numberOf, requestOf, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, whole } from '../_answer.ts';
import { askedFor, countIn, usageOf } from '../_reply.ts';

const limitOf = (exchange: Exchange): number | undefined =>
  numberOf(askedFor(requestOf(exchange), 'maxOutputTokens'));

export default rule({
  level: 'should',
  says: 'Candidates have no more tokens than maxOutputTokens allows each; thoughts are not counted here.',
  see: 'google/discovery#GenerationConfig',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      (limitOf(exchange) ?? 0) > 0 || 'no maxOutputTokens was asked for',
      whole(exchange),
      countIn(usageOf(exchange)?.value ?? null, 'candidatesTokenCount') > 0 ||
        'no tokens of the answer are counted',
    ),
  *check({ exchange }) {
    const usage = usageOf(exchange);
    const allowed = (limitOf(exchange) ?? 0) * Math.max(1, answersOf(exchange).length);
    const counted = usage === undefined ? 0 : countIn(usage.value, 'candidatesTokenCount');
    if (usage !== undefined && counted > allowed)
      yield {
        at: below(usage.at, 'candidatesTokenCount'),
        expected: `at most ${allowed} tokens`,
        actual: counted,
      };
  },
});
