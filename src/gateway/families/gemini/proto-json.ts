import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { arrayOf, isObject } from '../../../schema/read.ts';

// Members whose content is the caller's own: names in there are data.
const OPAQUE = new Set([
  'args',
  'response',
  'parameters',
  'parametersJsonSchema',
  'responseSchema',
  'responseJsonSchema',
  '_responseJsonSchema',
  'partMetadata',
]);

// An array member, and what one of its elements may be told by: a lone element is taken for the array.
const LONE: Readonly<Record<string, readonly string[]>> = {
  contents: ['parts'],
  parts: ['text', 'inlineData', 'fileData', 'functionCall', 'functionResponse'],
  tools: ['functionDeclarations', 'googleSearch', 'codeExecution'],
  functionDeclarations: ['name'],
  safetySettings: ['category'],
};

// Enums whose names are understood in lower case too.
const SPELLED: Readonly<Record<string, readonly string[]>> = {
  mode: ['AUTO', 'ANY', 'NONE', 'VALIDATED'],
  responseModalities: ['TEXT', 'IMAGE', 'AUDIO'],
  thinkingLevel: ['NONE', 'MINIMAL', 'LOW', 'MEDIUM', 'HIGH'],
};

const camel = (name: string): string =>
  name.replace(/(?<=[A-Za-z0-9])_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const spelled = (name: string, value: JsonValue): JsonValue => {
  const known = SPELLED[name];
  if (known === undefined) return value;
  if (Array.isArray(value)) return arrayOf(value).map((item) => spelled(name, item));
  if (typeof value !== 'string') return value;
  const upper = value.toUpperCase();
  return known.includes(upper) ? upper : value;
};

const grouped = (name: string, value: JsonValue): JsonValue =>
  isObject(value) && (LONE[name] ?? []).some((told) => Object.hasOwn(value, told)) ? [value] : value;

const readObject = (value: JsonObject): JsonObject =>
  Object.fromEntries(
    Object.entries(value).map(([name, child]) => {
      const known = camel(name);
      return [known, OPAQUE.has(known) ? child : grouped(known, spelled(known, readProtoJson(child)))];
    }),
  );

/**
 * A body in camelCase with arrays and enum names as published; snake_case, a lone object for an array
 * and enum names in lower case are understood as the upstream service does (recorded/gemini#requests).
 */
export const readProtoJson = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(readProtoJson);
  return isObject(value) ? readObject(value) : value;
};
