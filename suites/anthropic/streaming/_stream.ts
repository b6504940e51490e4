import { type Evidence, type Exchange, eventsOf, member, type Rule, rule } from 'concordat/suite';
import { breachesOf } from '../_breaches.ts';
import type { GrammarPromise } from '../_grammar.ts';
import { typedEventsOf } from '../_message.ts';

/** Selects streams that were asked for and granted. */
export const STREAMED = { operation: 'streamMessage', status: 'success', streaming: true } as const;

/** `true` where the reply is an event stream with events in it, else why it cannot be judged. */
export const hasEvents = ({ exchange }: Evidence): true | string => {
  if (exchange.response?.stream === undefined) return 'the reply is not an event stream';
  return eventsOf(exchange).length > 0 || 'the stream holds no events';
};

/** True where a stream holds an event of one of the types. */
export const holds = (exchange: Exchange, types: readonly string[]): boolean =>
  typedEventsOf(exchange).some(({ value }) => types.includes(String(member(value, 'type'))));

interface Declared extends Pick<Rule, 'level' | 'says' | 'see'> {
  readonly promise: GrammarPromise;
  /** Types of events of which one must be there, or the rule has nothing to look at. */
  readonly looksAt: readonly string[];
  /** Also without any of them, as long as no error ended the stream. */
  readonly orNone?: boolean;
}

/** A rule that holds one promise of the grammar. */
export const grammarRule = ({ promise, looksAt, orNone = false, ...declared }: Declared): Rule =>
  rule({
    ...declared,
    on: STREAMED,
    when: (evidence) => {
      const events = hasEvents(evidence);
      if (events !== true) return events;
      const { exchange } = evidence;
      return (
        holds(exchange, looksAt) ||
        (orNone && !holds(exchange, ['error'])) ||
        `the stream holds no ${looksAt.join(', ')}`
      );
    },
    *check({ exchange }) {
      for (const breach of breachesOf(exchange)) if (breach.promise === promise) yield breach.finding;
    },
  });
