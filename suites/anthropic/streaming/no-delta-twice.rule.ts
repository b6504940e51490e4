import { type Exchange, eventsOf, member, rule, stringOf } from 'concordat/suite';
import { isPeriodic } from '../../_incremental-text.ts';
import { typedEventsOf } from '../_message.ts';
import { hasEvents, STREAMED } from './_stream.ts';

// Shorter texts, such as a line end, may well come twice.
const LEAST_CHARACTERS = 16;

// A model that says the same words over and over fills deltas that are alike.
const tellingIn = (exchange: Exchange): readonly string[] =>
  typedEventsOf(exchange)
    .filter(({ value }) => {
      const text = stringOf(member(member(value, 'delta'), 'text')) ?? '';
      return text.length >= LEAST_CHARACTERS && !isPeriodic(text);
    })
    .map(({ at }) => at);

export default rule({
  level: 'should',
  says: 'No delta of a stream is sent twice.',
  see: 'anthropic/streaming#Content block delta types',
  on: STREAMED,
  when: (evidence) => {
    const events = hasEvents(evidence);
    if (events !== true) return events;
    return tellingIn(evidence.exchange).length > 1 || 'fewer than two deltas say enough to tell';
  },
  *check({ exchange }) {
    const long = tellingIn(exchange);
    const data = new Map(eventsOf(exchange).map(({ at, item }) => [at, item.data.trim()]));
    const twice = long.find((at, n) => n > 0 && data.get(at) === data.get(long[n - 1] ?? ''));
    if (twice !== undefined)
      yield {
        at: twice,
        expected: 'each delta once',
        actual: 'the same delta as the one before it, so its text is said twice',
      };
  },
});
