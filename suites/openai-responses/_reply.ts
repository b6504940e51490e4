import {
  below,
  type Exchange,
  eventsOf,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  remembered,
  replyOf,
  stringOf,
} from 'concordat/suite';
import { listIn, type Placed } from '../_placed.ts';

/** Selects the successful answers of the two operations that generate. */
export const GENERATED = { operation: ['createResponse', 'streamResponse'], status: 'success' } as const;

/** Selects every success that holds a response object, retrieved ones included. */
export const ANSWERED = {
  operation: ['createResponse', 'streamResponse', 'getResponse'],
  status: 'success',
} as const;

/** The events that end a stream, and the status of the response that each carries (openai/responses-streaming#Terminal events). */
export const TERMINAL: Readonly<Record<string, string>> = {
  'response.completed': 'completed',
  'response.incomplete': 'incomplete',
  'response.failed': 'failed',
};

const lastTerminal = (exchange: Exchange): Placed<JsonObject> | undefined =>
  eventsOf(exchange)
    .flatMap(({ at, value }) => {
      const response = member(value, 'response');
      const ends = Object.hasOwn(TERMINAL, stringOf(member(value, 'type')) ?? '');
      return ends && isObject(response) ? [{ at: below(at, 'response'), value: response }] : [];
    })
    .at(-1);

/** The whole response object: the body of a unary answer, or what the event that ends a stream carries. */
export const responseOf = remembered((exchange: Exchange): Placed<JsonObject> | undefined => {
  const body = replyOf(exchange);
  if (body === undefined) return lastTerminal(exchange);
  return isObject(body) && Array.isArray(body['output']) ? { at: '/response/body', value: body } : undefined;
});

/** The same of an exchange that may be missing. */
export const answerOf = (exchange: Exchange | undefined): Placed<JsonObject> | undefined =>
  exchange === undefined ? undefined : responseOf(exchange);

/** `status` of the response object. */
export const statusOf = (exchange: Exchange | undefined): string | undefined =>
  stringOf(answerOf(exchange)?.value['status']);

/** The items of the output in order, only those of one type where it is named. */
export const itemsOf = (exchange: Exchange | undefined, type?: string): readonly Placed<JsonObject>[] => {
  const response = answerOf(exchange);
  const items = response === undefined ? [] : listIn(response, 'output');
  return type === undefined ? items : items.filter(({ value }) => value['type'] === type);
};

/** The parts of a message that say something in words. */
export const textPartsOf = (exchange: Exchange | undefined): readonly Placed<JsonObject>[] =>
  itemsOf(exchange, 'message')
    .flatMap((message) => listIn(message, 'content'))
    .filter(({ value }) => value['type'] === 'output_text');

/** The text of all messages, joined as the official client joins it (client/openai#output_text). */
export const textOf = (exchange: Exchange | undefined): string =>
  textPartsOf(exchange)
    .map(({ value }) => stringOf(value['text']) ?? '')
    .join('');

/** `usage` of the response object. */
export const usageOf = (exchange: Exchange): Placed<JsonObject> | undefined => {
  const response = responseOf(exchange);
  const usage = response?.value['usage'];
  return response !== undefined && isObject(usage)
    ? { at: below(response.at, 'usage'), value: usage }
    : undefined;
};

/** True for a member that is there and not null. */
export const isThere = (value: JsonValue | undefined): value is Exclude<JsonValue, null> =>
  value !== undefined && value !== null;

/** `true` where the answer holds a response object, else that it does not. */
export const isAnswered = (exchange: Exchange | undefined): true | string =>
  answerOf(exchange) !== undefined || 'the answer holds no whole response';
