import {
  arrayOf,
  below,
  type Exchange,
  eventsOf,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  type Pointer,
  remembered,
  replyOf,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../_placed.ts';

/** One content block; of a stream, as it began, with what was added to it. */
export interface Block {
  readonly at: Pointer;
  readonly type: string;
  readonly value: JsonObject;
  /** The `delta` objects that a stream sent for it, in order. */
  readonly deltas: readonly Placed<JsonObject>[];
}

/** One message; of a stream, its events put together as far as they can be. */
export interface Message {
  readonly at: Pointer;
  /** The body, or what `message_start` holds. */
  readonly value: JsonObject;
  readonly blocks: readonly Block[];
  /** What says how it ended, in order: the body itself, or each `delta` of a `message_delta`. */
  readonly ends: readonly Placed<JsonObject>[];
  /** Every usage object, in order. */
  readonly usages: readonly Placed<JsonObject>[];
  /** Why it is not all there; undefined for a whole one. */
  readonly gap: string | undefined;
}

const placed = (at: Pointer, value: JsonValue | undefined): readonly Placed<JsonObject>[] =>
  isObject(value) ? [{ at, value }] : [];

/** The type of an event, block or delta; empty where it has none. */
export const typeOf = (value: JsonValue | undefined): string => stringOf(member(value, 'type')) ?? '';

const unaryOf = (body: JsonObject): Message => ({
  at: '/response/body',
  value: body,
  blocks: arrayOf(body['content']).flatMap((value, n) =>
    isObject(value)
      ? [{ at: below('/response/body/content', n), type: typeOf(value), value, deltas: [] }]
      : [],
  ),
  ends: [{ at: '/response/body', value: body }],
  usages: placed('/response/body/usage', body['usage']),
  gap: undefined,
});

/** The events of a stream whose data is a JSON object with a type, in order. */
export const typedEventsOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  eventsOf(exchange).flatMap(({ at, value }) =>
    isObject(value) && typeOf(value) !== '' ? [{ at, value }] : [],
  ),
);

const ofType = (events: readonly Placed<JsonObject>[], type: string): readonly Placed<JsonObject>[] =>
  events.filter(({ value }) => typeOf(value) === type);

// A delta belongs to the block of its index that began last.
const streamedBlocks = (events: readonly Placed<JsonObject>[]): readonly Block[] => {
  const blocks: (Block & { readonly deltas: Placed<JsonObject>[] })[] = [];
  const byIndex = new Map<JsonValue, Placed<JsonObject>[]>();
  for (const { at, value } of events) {
    const index = member(value, 'index') ?? null;
    const block = member(value, 'content_block');
    if (typeOf(value) === 'content_block_start' && isObject(block)) {
      const deltas: Placed<JsonObject>[] = [];
      blocks.push({ at: below(at, 'content_block'), type: typeOf(block), value: block, deltas });
      byIndex.set(index, deltas);
    } else if (typeOf(value) === 'content_block_delta')
      byIndex.get(index)?.push(...placed(below(at, 'delta'), member(value, 'delta')));
  }
  return blocks;
};

// What broke off, or lost its blocks, is another rule's to say, once.
const gapIn = (events: readonly Placed<JsonObject>[]): string | undefined => {
  if (ofType(events, 'error').length > 0) return 'an error event broke the stream off';
  if (ofType(events, 'message_stop').length === 0) return 'the stream has no message_stop';
  const begun = new Set(ofType(events, 'content_block_start').map(({ value }) => member(value, 'index')));
  const isLost = ofType(events, 'content_block_delta').some(
    ({ value }) => !begun.has(member(value, 'index')),
  );
  return isLost ? 'the stream holds deltas of blocks that never began' : undefined;
};

const streamedOf = (events: readonly Placed<JsonObject>[]): Message | undefined => {
  const [start] = ofType(events, 'message_start');
  const message = member(start?.value, 'message');
  if (start === undefined || !isObject(message)) return undefined;
  const at = below(start.at, 'message');
  const deltas = ofType(events, 'message_delta');
  return {
    at,
    value: message,
    blocks: streamedBlocks(events),
    ends: deltas.flatMap((one) => placed(below(one.at, 'delta'), member(one.value, 'delta'))),
    usages: [
      ...placed(below(at, 'usage'), message['usage']),
      ...deltas.flatMap((one) => placed(below(one.at, 'usage'), member(one.value, 'usage'))),
    ],
    gap: gapIn(events),
  };
};

/** The message of an answer; undefined where it holds none. */
export const messageOf = remembered((exchange: Exchange): Message | undefined => {
  const body = replyOf(exchange);
  if (body !== undefined) return isObject(body) && Array.isArray(body['content']) ? unaryOf(body) : undefined;
  return streamedOf(typedEventsOf(exchange));
});
