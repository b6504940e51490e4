import { type Exchange, numberOf, rule } from 'concordat/suite';
import { COMPLETED, completionsOf } from '../_reply.ts';

// September 2001, and November 5138: milliseconds of our days lie far beyond.
const EARLIEST = 1e9;
const LATEST = 1e11;

const timesIn = (exchange: Exchange) =>
  completionsOf(exchange).flatMap(({ at, value }) => {
    const time = numberOf(value['created']);
    return time === undefined ? [] : [{ at: `${at}/created`, time }];
  });

const meaningOf = (time: number): string =>
  `${time}: ${time >= LATEST ? 'milliseconds' : 'no time of our days'}`;

export default rule({
  level: 'should',
  says: 'created is the time in whole seconds since 1970, not in milliseconds.',
  see: 'openai/chat-completions#The chat completion object',
  on: COMPLETED,
  when: ({ exchange }) => timesIn(exchange).length > 0 || 'the reply has no created',
  *check({ exchange }) {
    const wrong = timesIn(exchange).find(({ time }) => time < EARLIEST || time >= LATEST);
    if (wrong !== undefined)
      yield { at: wrong.at, expected: 'seconds since 1970', actual: meaningOf(wrong.time) };
  },
});
