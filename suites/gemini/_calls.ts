import {
  arrayOf,
  below,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  remembered,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../_placed.ts';
import { eachOf, partsOf, spelled } from './_reply.ts';

/** True for a part that holds a function call. */
export const isCall = ({ value }: Placed<JsonObject>): boolean => isObject(member(value, 'functionCall'));

/** The `functionCall` objects of an answer, in order. */
export const callsOf = remembered((exchange: Exchange): readonly Placed<JsonObject>[] =>
  partsOf(exchange).flatMap(({ at, value }) => {
    const call = member(value, 'functionCall');
    return isObject(call) ? [{ at: below(at, 'functionCall'), value: call }] : [];
  }),
);

/** The name of a function call; empty where it has none. */
export const nameOf = (call: JsonValue): string => stringOf(member(call, 'name')) ?? '';

/** The functions that a request declares, each with the schema of its parameters where it has one. */
export const declaredIn = (request: JsonValue | undefined): ReadonlyMap<string, JsonValue | undefined> =>
  new Map(
    eachOf(member(request, 'tools'))
      .flatMap((tool) => eachOf(spelled(tool, 'functionDeclarations')))
      .map((declared) => [
        nameOf(declared),
        member(declared, 'parameters') ?? spelled(declared, 'parametersJsonSchema'),
      ]),
  );

const callingConfig = (request: JsonValue | undefined): JsonValue | undefined =>
  spelled(spelled(request, 'toolConfig'), 'functionCallingConfig');

/** The mode of function calling that a request asks for, in upper case. */
export const modeOf = (request: JsonValue | undefined): string | undefined =>
  stringOf(member(callingConfig(request), 'mode'))?.toUpperCase();

/** `allowedFunctionNames` of a request; none where any function is allowed. */
export const allowedIn = (request: JsonValue | undefined): readonly string[] =>
  arrayOf(spelled(callingConfig(request), 'allowedFunctionNames')).flatMap((name) => stringOf(name) ?? []);
