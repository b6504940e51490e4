import { below, type Exchange, type Finding, type JsonObject, member, remembered } from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { DELTAS, type GrammarPromise, KNOWN_DELTAS, MOVES, OUT_OF_PLACE, type Place } from './_grammar.ts';
import { typedEventsOf } from './_message.ts';

/** One breach of the grammar. */
export interface Breach {
  readonly promise: GrammarPromise;
  readonly finding: Finding;
}

type Event = Placed<JsonObject>;

/** A block that has not stopped. */
interface Open {
  readonly type: string;
  /** The start of the next block, where that came before anything more of this one. */
  overtaken?: Event;
}

interface Reading {
  place: Place;
  /** Blocks that began and have not stopped, by index. */
  readonly open: Map<number, Open>;
  nextIndex: number;
  hasReason: boolean;
  /** What comes before message_start is said once. */
  hasSaidEarly: boolean;
  readonly breaches: Breach[];
}

const note = (reading: Reading, promise: GrammarPromise, { at }: Event, expected: string, actual: string) =>
  void reading.breaches.push({ promise, finding: { at, expected, actual } });

const typeOf = (value: JsonObject): string => String(member(value, 'type'));

const indexOf = ({ value }: Event): number => {
  const index = member(value, 'index');
  // The contract demands an index; where there is none the rest of the stream is read as if it were 0.
  return typeof index === 'number' ? index : 0;
};

const listed = (open: ReadonlyMap<number, Open>): string =>
  [...open].map(([index, { type }]) => `block ${index} (${type})`).join(', ') || 'no block';

const startBlock = (reading: Reading, event: Event): void => {
  const index = indexOf(event);
  const { open, nextIndex } = reading;
  if (index !== nextIndex)
    note(
      reading,
      'block-indexes-are-contiguous',
      { ...event, at: below(event.at, 'index') },
      `${nextIndex}`,
      `${index}`,
    );
  for (const block of open.values()) block.overtaken ??= event;
  reading.nextIndex = Math.max(nextIndex, index + 1);
  open.set(index, { type: String(member(member(event.value, 'content_block'), 'type')) });
};

// A block that goes on after the next one began was open beside it; one that does not has only lost its stop.
const goOn = (reading: Reading, index: number): Open | undefined => {
  const block = reading.open.get(index);
  if (block?.overtaken !== undefined)
    note(
      reading,
      'one-block-at-a-time',
      block.overtaken,
      'a block begins when the one before it has stopped',
      `block ${indexOf(block.overtaken)} begins while block ${index} (${block.type}) is open`,
    );
  delete block?.overtaken;
  return block;
};

const addDelta = (reading: Reading, event: Event): void => {
  const index = indexOf(event);
  const block = goOn(reading, index)?.type;
  const delta = String(member(member(event.value, 'delta'), 'type'));
  if (block === undefined)
    note(
      reading,
      'deltas-are-inside-their-block',
      event,
      `a delta for a block that is open: ${listed(reading.open)}`,
      `a ${delta} for block ${index}, which is not`,
    );
  // A new type of delta, or of block, is no breach.
  else if (KNOWN_DELTAS.has(delta) && DELTAS[block]?.includes(delta) === false)
    note(
      reading,
      'delta-fits-block',
      { ...event, at: below(event.at, 'delta', 'type') },
      `${DELTAS[block]?.join(' or ')} in a ${block} block`,
      delta,
    );
};

const stopBlock = (reading: Reading, event: Event): void => {
  const index = indexOf(event);
  goOn(reading, index);
  if (!reading.open.delete(index))
    note(
      reading,
      'blocks-are-balanced',
      event,
      `the stop of a block that is open: ${listed(reading.open)}`,
      `the stop of block ${index}, which is not`,
    );
};

const closeAll = (reading: Reading, event: Event): void => {
  if (reading.open.size > 0)
    note(
      reading,
      'blocks-are-balanced',
      event,
      'a content_block_stop for every block first',
      `${listed(reading.open)} never stopped`,
    );
  reading.open.clear();
};

const endMessage = (reading: Reading, event: Event): void => {
  closeAll(reading, event);
  reading.hasReason ||= (member(member(event.value, 'delta'), 'stop_reason') ?? null) !== null;
};

const stopMessage = (reading: Reading, event: Event): void => {
  closeAll(reading, event);
  if (!reading.hasReason)
    note(
      reading,
      'stop-reason-before-message-stop',
      event,
      'a message_delta with a stop_reason before it',
      'none came in the whole stream',
    );
};

const ACTS: Readonly<Record<string, (reading: Reading, event: Event) => void>> = {
  content_block_start: startBlock,
  content_block_delta: addDelta,
  content_block_stop: stopBlock,
  message_delta: endMessage,
  message_stop: stopMessage,
};

const read = (reading: Reading, event: Event): void => {
  const type = typeOf(event.value);
  const move = MOVES[type]?.[reading.place];
  if (move === undefined) return;
  const { to, breaks } = move;
  if (breaks !== undefined && !(to === 'start' && reading.hasSaidEarly))
    note(reading, breaks, event, OUT_OF_PLACE[breaks] ?? breaks, type);
  reading.hasSaidEarly ||= breaks !== undefined && to === 'start';
  // What is out of place after the end says nothing about the message.
  if (reading.place !== 'over' && reading.place !== 'failed') ACTS[type]?.(reading, event);
  reading.place = to;
};

const END = '/response/stream';

const conclude = (reading: Reading): void => {
  const last = { at: END, value: {} };
  if (reading.place === 'start' && !reading.hasSaidEarly)
    note(reading, 'begins-with-message-start', last, 'message_start', 'none in the whole stream');
  if (reading.place === 'message' || reading.place === 'ending')
    note(
      reading,
      'ends-with-message-stop',
      last,
      'message_stop as the last event',
      `the stream ends without it, with ${listed(reading.open)} open`,
    );
};

/** Every breach of the grammar in a stream (anthropic/streaming#Event types), in order. */
export const breachesOf = remembered((exchange: Exchange): readonly Breach[] => {
  const reading: Reading = {
    place: 'start',
    open: new Map(),
    nextIndex: 0,
    hasReason: false,
    hasSaidEarly: false,
    breaches: [],
  };
  for (const event of typedEventsOf(exchange)) read(reading, event);
  if (exchange.ending.kind === 'complete') conclude(reading);
  return reading.breaches;
});
