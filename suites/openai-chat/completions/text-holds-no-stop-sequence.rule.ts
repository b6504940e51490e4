import { arrayOf, type Exchange, rule, stringOf } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { answersOf, wordsAt } from '../_answer.ts';
import { askedFor } from '../_asked.ts';
import { COMPLETED } from '../_reply.ts';

const stopsOf = (exchange: Exchange): readonly string[] => {
  const stop = askedFor(exchange, 'stop');
  return (typeof stop === 'string' ? [stop] : arrayOf(stop)).flatMap((one) => stringOf(one) || []);
};

export default rule({
  level: 'should',
  says: 'A stop sequence ends the text and is no part of it.',
  see: 'openai/chat-completions#stop',
  on: COMPLETED,
  when: ({ exchange }) =>
    allHold(
      stopsOf(exchange).length > 0 || 'no stop sequence was asked for',
      answersOf(exchange).some(({ text }) => text !== '') || 'the answer holds no text',
    ),
  *check({ exchange }) {
    for (const answer of answersOf(exchange)) {
      const stop = stopsOf(exchange).find((one) => answer.text.includes(one));
      if (stop === undefined) continue;
      const place = answer.text.indexOf(stop);
      yield {
        at: wordsAt(answer),
        expected: `text that ends before ${JSON.stringify(stop)}`,
        actual: answer.text.slice(Math.max(0, place - 40), place + stop.length + 40),
      };
    }
  },
});
