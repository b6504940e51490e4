import {
  arrayOf,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  stringOf,
} from 'concordat/suite';
import type { Block } from './_message.ts';
import { blocksOf, joined, objectIn } from './_reply.ts';

/** Blocks by which a model calls a tool; those of the caller's own tools come first. */
export const CALLS: readonly string[] = ['tool_use', 'server_tool_use', 'mcp_tool_use'];

/** The calls of the caller's own tools in an answer, in order. */
export const callsOf = (exchange: Exchange | undefined): readonly Block[] =>
  blocksOf(exchange).filter(({ type }) => type === 'tool_use');

/** The name of the tool that is called; empty where there is none. */
export const nameIn = (call: Block): string => stringOf(member(call.value, 'name')) ?? '';

/** The JSON text that the deltas of a streamed call join to. */
export const streamedInput = (call: Block): string =>
  joined({ ...call, value: {} }, 'partial_json', 'input_json_delta');

/** The input of a call; undefined where what was streamed joins to no object. */
export const inputIn = (call: Block): JsonObject | undefined => {
  const began = member(call.value, 'input');
  const text = streamedInput(call);
  if (text.trim() === '') return isObject(began) ? began : undefined;
  return objectIn(text);
};

/** The tools that a request declares, by name, each with the schema of its input where it has one. */
export const declaredIn = (request: JsonValue | undefined): ReadonlyMap<string, JsonValue | undefined> =>
  new Map(
    arrayOf(member(request, 'tools')).map((tool) => [
      stringOf(member(tool, 'name')) ?? '',
      member(tool, 'input_schema'),
    ]),
  );

/** The type of `tool_choice`; `auto` where none is given. */
export const choiceIn = (request: JsonValue | undefined): string =>
  stringOf(member(member(request, 'tool_choice'), 'type')) ?? 'auto';
