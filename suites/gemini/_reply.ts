import {
  arrayOf,
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
  stringOf,
} from 'concordat/suite';
import { listIn, type Placed } from '../_placed.ts';

/** The response objects of an answer in order: the body of a unary one, the data of each event of a stream. */
export const responsesOf = remembered((exchange: Exchange): readonly Placed<JsonValue>[] => {
  const body = replyOf(exchange);
  if (body !== undefined)
    return Array.isArray(body)
      ? arrayOf(body).map((value, n) => ({ at: below('/response/body', n), value }))
      : [{ at: '/response/body', value: body }];
  return eventsOf(exchange).flatMap(({ at, value }) => (value === undefined ? [] : [{ at, value }]));
});

/** All candidates of all response objects of an answer, in order. */
export const candidatesOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  responsesOf(exchange).flatMap((response) => listIn(response, 'candidates')),
);

/** The parts of one candidate. */
export const partsIn = (candidate: Placed<JsonValue>): readonly Placed<JsonObject>[] =>
  listIn({ at: below(candidate.at, 'content'), value: member(candidate.value, 'content') ?? null }, 'parts');

/** All parts of all candidates of an answer, in order. */
export const partsOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  candidatesOf(exchange).flatMap(partsIn),
);

/** The index of a candidate; absent means 0, as the wire format leaves zeros out. */
export const indexOf = (candidate: Placed<JsonValue>): number =>
  numberOf(member(candidate.value, 'index')) ?? 0;

/** The `usageMetadata` that counts: of a unary answer, or the last one of a stream. */
export const usageOf = remembered((exchange: Exchange): Placed<JsonObject> | undefined =>
  responsesOf(exchange)
    .flatMap(({ at, value }) => {
      const usage = member(value, 'usageMetadata');
      return isObject(usage) ? [{ at: below(at, 'usageMetadata'), value: usage }] : [];
    })
    .at(-1),
);

/** A token count of a usage object; absent means 0. */
export const countIn = (usage: JsonValue, name: string): number => numberOf(member(usage, name)) ?? 0;

/** The text that a candidate index said, thoughts left out, joined over a stream. */
export const textOf = (exchange: Exchange, index = 0): string =>
  candidatesOf(exchange)
    .filter((candidate) => indexOf(candidate) === index)
    .flatMap(partsIn)
    .filter(({ value }) => member(value, 'thought') !== true)
    .map(({ value }) => stringOf(member(value, 'text')) ?? '')
    .join('');

/** A member of a request, also in its snake_case spelling (google/proto-json). */
export const spelled = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
  member(value, name) ??
  member(
    value,
    name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
  );

/** The elements of a list of a request, or the lone object that is accepted in its place. */
export const eachOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  isObject(value) ? [value] : arrayOf(value);

/** `generationConfig.<name>` of the request, also in its snake_case spelling. */
export const askedFor = (request: JsonValue | undefined, name: string): JsonValue | undefined =>
  spelled(spelled(request, 'generationConfig'), name);
