import { type Evidence, type Exchange, type Pointer, type Rule, rule, succeeded } from 'concordat/suite';

type Declared = Pick<Rule, 'level' | 'says' | 'see' | 'on'>;

/** How a dialect streams a long answer. */
export interface LongAnswer {
  /** Where the events stand that hold text. */
  readonly spokenIn: (exchange: Exchange) => readonly Pointer[];
  readonly textOf: (exchange: Exchange) => string;
}

/** Shorter texts may well come in one piece. */
const LEAST_CHARACTERS = 400;
// No generation of some hundred characters is over sooner; a quicker answer was stored, and may come at once.
const LEAST_TOTAL_MS = 50;
// Events that a buffer lets go at once come within this part of the whole time.
const BUFFERED_PART = 0.02;

const whenLong =
  ({ textOf }: LongAnswer) =>
  ({ exchanges: { long } }: Evidence): true | string => {
    if (long === undefined || !succeeded(long)) return 'the long answer did not succeed';
    if (long.response?.stream === undefined) return 'the reply is not an event stream';
    return (
      textOf(long).length >= LEAST_CHARACTERS || `the model said fewer than ${LEAST_CHARACTERS} characters`
    );
  };

/** The arrival in ms of each event with text, as the probe saw it. */
const arrivalsOf = ({ spokenIn }: LongAnswer, exchange: Exchange): readonly number[] => {
  const spoken = new Set(spokenIn(exchange));
  return (exchange.response?.stream ?? []).flatMap((item, n) =>
    spoken.has(`/response/stream/${n}`) ? [item.atMs] : [],
  );
};

/** A rule that a long answer, the step `long`, is streamed in more than one event. */
export const severalEventsRule = (answer: LongAnswer, declared: Declared): Rule =>
  rule({
    ...declared,
    when: whenLong(answer),
    *check({ exchange }) {
      if (answer.spokenIn(exchange).length < 2)
        yield {
          at: '/long/response/stream',
          expected: 'more than one event with text',
          actual: `all ${answer.textOf(exchange).length} characters in one event`,
        };
    },
  });

/** A rule that the events of a long answer, the step `long`, arrive while it is generated. */
export const deliveredRule = (answer: LongAnswer, declared: Declared): Rule =>
  rule({
    ...declared,
    when: (evidence) => {
      const long = whenLong(answer)(evidence);
      if (long !== true) return long;
      if (!evidence.exchange.fidelity.timings) return 'times were not recorded';
      const arrivals = arrivalsOf(answer, evidence.exchange);
      if (arrivals.length < 3) return 'there are too few events to tell';
      return (arrivals.at(-1) ?? 0) >= LEAST_TOTAL_MS || 'the answer was there too soon to tell';
    },
    *check({ exchange }) {
      const arrivals = arrivalsOf(answer, exchange);
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
