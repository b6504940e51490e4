import { rule } from 'concordat/suite';
import { arrivalsOf, isLong, longOf } from './_long-answer.ts';

// No generation of some hundred characters is over sooner; a quicker answer was stored, and may come at once.
const LEAST_TOTAL_MS = 50;
// Events that a buffer lets go at once come within this part of the whole time.
const BUFFERED_PART = 0.02;

export default rule({
  level: 'may',
  says: 'The events of a long answer arrive while it is generated, not all in the same instant at its end.',
  see: 'google/text-generation#Streaming responses',
  on: { scenario: 'gemini/streaming/long-answer' },
  when: (evidence) => {
    const long = isLong(evidence);
    if (long !== true) return long;
    const exchange = longOf(evidence);
    if (exchange?.fidelity.timings !== true) return 'times were not recorded';
    const arrivals = arrivalsOf(exchange);
    if (arrivals.length < 3) return 'there are too few events to tell';
    return (arrivals.at(-1) ?? 0) >= LEAST_TOTAL_MS || 'the answer was there too soon to tell';
  },
  *check(evidence) {
    const arrivals = arrivalsOf(evidence.exchange);
    const [first = 0] = arrivals;
    const last = arrivals.at(-1) ?? 0;
    if (last - first < last * BUFFERED_PART)
      yield {
        at: '/long/response/stream',
        expected: 'events spread over the time of the generation',
        actual: `${arrivals.length} events within ${(last - first).toFixed(1)} ms, after ${first.toFixed(0)} ms of nothing`,
      };
  },
});
