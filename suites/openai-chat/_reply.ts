import {
  below,
  type Exchange,
  eventsOf,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  numberOf,
  remembered,
  replyOf,
} from 'concordat/suite';
import { listIn, type Placed } from '../_placed.ts';

/** Selects the successful answers of both operations. */
export const COMPLETED = {
  operation: ['createChatCompletion', 'streamChatCompletion'],
  status: 'success',
} as const;

/** Selects the successful answers that are no streams. */
export const UNARY = { operation: 'createChatCompletion', status: 'success' } as const;

const hasError = (value: JsonValue): boolean => (member(value, 'error') ?? null) !== null;

/** The events of a stream that report an error. */
export const errorsOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  eventsOf(exchange).flatMap(({ at, value }) => (isObject(value) && hasError(value) ? [{ at, value }] : [])),
);

/** The chunks of a stream in order: the events that hold an object and report no error. */
export const chunksOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  eventsOf(exchange).flatMap(({ at, value }) => (isObject(value) && !hasError(value) ? [{ at, value }] : [])),
);

/** The objects of an answer in order: the body of a unary one, the chunks of a stream. */
export const completionsOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] => {
  const body = replyOf(exchange);
  return isObject(body) ? [{ at: '/response/body', value: body }] : chunksOf(exchange);
});

/** All choices of all objects of an answer, in order. */
export const choicesOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  completionsOf(exchange).flatMap((completion) => listIn(completion, 'choices')),
);

/** The index of a choice; absent counts as 0. */
export const indexOf = (choice: Placed<JsonValue>): number => numberOf(member(choice.value, 'index')) ?? 0;

/** What a choice says: its `message`, or in a stream its `delta`. */
export const saidIn = ({ at, value }: Placed<JsonObject>): Placed<JsonValue> => {
  const name = at.startsWith('/response/stream/') ? 'delta' : 'message';
  return { at: below(at, name), value: value[name] ?? null };
};

/** The `usage` objects of an answer in order; a stream should have one. */
export const usagesOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  completionsOf(exchange).flatMap(({ at, value }) => {
    const usage = value['usage'];
    return isObject(usage) ? [{ at: below(at, 'usage'), value: usage }] : [];
  }),
);

/** The `usage` that counts: the last one. */
export const usageOf = (exchange: Exchange | undefined): Placed<JsonObject> | undefined =>
  exchange === undefined ? undefined : usagesOf(exchange).at(-1);

/** A token count of a usage object, `completion_tokens_details/reasoning_tokens` too; absent means 0. */
export const countIn = (usage: JsonValue | undefined, path: string): number =>
  numberOf(path.split('/').reduce<JsonValue | undefined>(member, usage)) ?? 0;
