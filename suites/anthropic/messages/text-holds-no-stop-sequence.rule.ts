import { below, rule } from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import { blocksOf, GENERATED, textIn, textOf } from '../_reply.ts';
import { stopsOf } from './_stops.ts';

export default rule({
  level: 'should',
  says: 'A stop sequence ends the text and is no part of it.',
  see: 'anthropic/messages#stop_sequences',
  on: GENERATED,
  needs: ['stop-sequences'],
  when: ({ exchange }) =>
    allHold(
      stopsOf(exchange).length > 0 || 'no stop sequence was asked for',
      textOf(exchange) !== '' || 'the answer holds no text',
    ),
  *check({ exchange }) {
    for (const block of blocksOf(exchange)) {
      const text = textIn(block);
      const stop = stopsOf(exchange).find((one) => text.includes(one));
      if (stop === undefined) continue;
      const place = text.indexOf(stop);
      yield {
        at: below(block.at, 'text'),
        expected: `text that ends before ${JSON.stringify(stop)}`,
        actual: text.slice(Math.max(0, place - 40), place + stop.length + 40),
      };
    }
  },
});
