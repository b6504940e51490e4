import {
  arrayOf,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  parseJson,
  requestOf,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { itemsOf, statusOf } from '../_reply.ts';

/** The function calls of an answer. */
export const callsOf = (exchange: Exchange | undefined): readonly Placed<JsonObject>[] =>
  itemsOf(exchange, 'function_call');

/** The function calls that nothing cut off. */
export const wholeCallsOf = (exchange: Exchange | undefined): readonly Placed<JsonObject>[] =>
  callsOf(exchange).filter(({ value }) => value['status'] !== 'incomplete');

/** `arguments` read as JSON, undefined where they are none. */
export const argumentsOf = (call: JsonObject): JsonValue | undefined =>
  parseJson(stringOf(call['arguments']) ?? '');

const toolsOf = (exchange: Exchange): readonly JsonObject[] =>
  arrayOf(member(requestOf(exchange), 'tools')).filter(isObject);

/** The functions that a request declares, each with the schema of its parameters where it has one. */
export const declaredIn = (exchange: Exchange): ReadonlyMap<string, JsonValue | undefined> =>
  new Map(
    toolsOf(exchange)
      .filter(({ type }) => type === 'function')
      .map((tool) => [stringOf(tool['name']) ?? '', tool['parameters']]),
  );

/** True where functions may come from elsewhere: other kinds of tools, earlier turns that loaded some, namespaces. */
export const mayLoadMore = (exchange: Exchange): boolean =>
  toolsOf(exchange).some(({ type }) => type !== 'function') ||
  ['previous_response_id', 'prompt', 'conversation'].some(
    (name) => (member(requestOf(exchange), name) ?? null) !== null,
  ) ||
  arrayOf(member(requestOf(exchange), 'input')).some((item) =>
    /tool_search|additional_tools/.test(stringOf(member(item, 'type')) ?? ''),
  );

/** `tool_choice` of a request. */
export const choiceOf = (exchange: Exchange): JsonValue | undefined =>
  member(requestOf(exchange), 'tool_choice');

/** The items by which a model calls tools of any kind. */
export const anyCallsOf = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  itemsOf(exchange).filter(({ value }) => /_call$/.test(stringOf(value['type']) ?? ''));

/** `true` where a response with this choice was neither cut off nor given up. */
export const cameToChoose = (exchange: Exchange): true | string =>
  statusOf(exchange) === 'completed' || `the response is ${statusOf(exchange) ?? 'without a status'}`;
