import { arrayOf, below, type Exchange, requestOf, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, GENERATED, textIn } from '../_answer.ts';
import { askedFor } from '../_reply.ts';

const stopsOf = (exchange: Exchange): readonly string[] =>
  arrayOf(askedFor(requestOf(exchange), 'stopSequences'))
    .flatMap((stop) => stringOf(stop) ?? [])
    .filter((stop) => stop !== '');

export default rule({
  level: 'should',
  says: 'A stop sequence ends the text and is no part of it.',
  see: 'google/discovery#GenerationConfig',
  on: GENERATED,
  when: ({ exchange }) =>
    allHold(
      stopsOf(exchange).length > 0 || 'no stop sequence was asked for',
      answersOf(exchange).some((answer) => textIn(answer) !== '') || 'the answer holds no text',
    ),
  *check({ exchange }) {
    for (const answer of answersOf(exchange)) {
      const text = textIn(answer);
      const stop = stopsOf(exchange).find((one) => text.includes(one));
      if (stop === undefined) continue;
      const place = text.indexOf(stop);
      yield {
        at: below(answer.at, 'content'),
        expected: `text that ends before ${JSON.stringify(stop)}`,
        actual: text.slice(Math.max(0, place - 40), place + stop.length + 40),
      };
    }
  },
});
