import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { isObject, member, stringOf } from '../../../schema/read.ts';
import type { Frame, Reply } from '../../reply.ts';
import { changeFrames } from '../../reply.ts';

/** Between two events, so that they travel alone. */
const PAUSE_MS = 2;

const framed = (data: JsonObject, n: number): Frame => ({
  event: typeOf(data),
  data,
  ...(n > 0 && { pauseMs: PAUSE_MS }),
});

/** The type of an event, block or delta; empty where it has none. */
export const typeOf = (value: JsonValue | undefined): string => stringOf(member(value, 'type')) ?? '';

/** A message stream with other events, each named by its type; other replies stay. */
export const changeEvents = (
  reply: Reply,
  change: (events: readonly JsonObject[]) => readonly JsonObject[],
): Reply =>
  changeFrames(reply, (frames) =>
    change(frames.flatMap((frame) => ('data' in frame && isObject(frame.data) ? [frame.data] : []))).map(
      framed,
    ),
  );

/** A message stream without the events that `drops` names. */
export const dropEvents = (reply: Reply, drops: (event: JsonObject) => boolean): Reply =>
  changeEvents(reply, (events) => events.filter((event) => !drops(event)));

/** The events in which a block of one of the types is streamed, from its start to its stop, and the others. */
export const partedBy = (
  events: readonly JsonObject[],
  types: readonly string[],
): { readonly own: readonly JsonObject[]; readonly others: readonly JsonObject[] } => {
  const indexes = new Set(
    events
      .filter((event) => types.includes(typeOf(member(event, 'content_block'))))
      .map((event) => event['index']),
  );
  const isOwn = (event: JsonObject): boolean => 'index' in event && indexes.has(event['index']);
  return { own: events.filter(isOwn), others: events.filter((event) => !isOwn(event)) };
};

/** The events with blocks numbered anew, in the order in which they begin. */
export const renumbered = (events: readonly JsonObject[]): readonly JsonObject[] => {
  const numbers = new Map<JsonValue | undefined, number>();
  for (const event of events)
    if (typeOf(event) === 'content_block_start') numbers.set(event['index'], numbers.size);
  return events.map((event) => {
    const index = numbers.get(event['index']);
    return 'index' in event && index !== undefined ? { ...event, index } : event;
  });
};
