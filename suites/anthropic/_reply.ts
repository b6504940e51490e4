import {
  below,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  numberOf,
  type Pointer,
  parseJson,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { type Block, messageOf, typeOf } from './_message.ts';

/** Selects the successful answers of the two operations that generate. */
export const GENERATED = { operation: ['createMessage', 'streamMessage'], status: 'success' } as const;

/** `true` for a message that came to its end, else why nothing can be said of the whole of it. */
export const whole = (exchange: Exchange): true | string => {
  const message = messageOf(exchange);
  if (exchange.ending.kind !== 'complete') return 'the answer did not arrive whole';
  if (message === undefined) return 'the reply holds no message';
  return message.gap ?? true;
};

/** The content blocks of an answer. */
export const blocksOf = (exchange: Exchange | undefined): readonly Block[] =>
  (exchange === undefined ? undefined : messageOf(exchange))?.blocks ?? [];

/** A member that is a text in a block as it stands or began, joined with what the deltas of a type added to it. */
export const joined = (block: Block, name: string, deltaType: string, deltaName = name): string =>
  [
    member(block.value, name),
    ...block.deltas
      .filter(({ value }) => typeOf(value) === deltaType)
      .map(({ value }) => member(value, deltaName)),
  ]
    .map((piece) => stringOf(piece) ?? '')
    .join('');

/** The text of a text block. */
export const textIn = (block: Block): string =>
  block.type === 'text' ? joined(block, 'text', 'text_delta') : '';

/** The text of an answer: that of its text blocks, without thoughts. */
export const textOf = (exchange: Exchange | undefined): string => blocksOf(exchange).map(textIn).join('');

const lastOf = (pieces: readonly Placed<JsonObject>[], name: string): Placed<JsonValue> | undefined =>
  pieces
    .flatMap(({ at, value }) => {
      const found = member(value, name) ?? null;
      return found === null ? [] : [{ at: below(at, name), value: found }];
    })
    .at(-1);

/** What an answer says of its end under that name, the last time that it is not null. */
export const endOf = (
  exchange: Exchange | undefined,
  name: 'stop_reason' | 'stop_sequence',
): Placed<JsonValue> | undefined =>
  lastOf((exchange === undefined ? undefined : messageOf(exchange))?.ends ?? [], name);

/** Why an answer ended; undefined where it does not say. */
export const stopReasonOf = (exchange: Exchange | undefined): string | undefined =>
  stringOf(endOf(exchange, 'stop_reason')?.value);

/** Where an answer says why it ended, or where it ends. */
export const placeOfEnd = (exchange: Exchange): Pointer =>
  endOf(exchange, 'stop_reason')?.at ?? messageOf(exchange)?.ends.at(-1)?.at ?? '/response';

/** A count of the usage, the last time that it is given. */
export const countOf = (exchange: Exchange | undefined, name: string): Placed<number> | undefined => {
  const message = exchange === undefined ? undefined : messageOf(exchange);
  return message?.usages
    .flatMap(({ at, value }) => {
      const count = numberOf(member(value, name));
      return count === undefined ? [] : [{ at: below(at, name), value: count }];
    })
    .at(-1);
};

const INPUT = ['input_tokens', 'cache_creation_input_tokens', 'cache_read_input_tokens'];

/** All that the input cost, cached or not (anthropic/messages#Usage); undefined where it is not counted. */
export const inputOf = (exchange: Exchange | undefined): number | undefined => {
  const counts = INPUT.flatMap((name) => countOf(exchange, name)?.value ?? []);
  return counts.length === 0 ? undefined : counts.reduce((sum, count) => sum + count, 0);
};

/** JSON text as an object, an empty one for none at all; undefined where it is neither. */
export const objectIn = (text: string): JsonObject | undefined => {
  const value = text.trim() === '' ? {} : parseJson(text);
  return isObject(value) ? value : undefined;
};
