import type { JsonObject, JsonValue, Pointer, Schema } from '../model/index.ts';
import { arrayOf, below, isObject } from './read.ts';

/** Where JSON Schema 2020-12 keeps schemas inside a schema: in a map, in a list, or as the value itself. */
const KEPT_IN: Readonly<Record<string, 'map' | 'list' | 'one'>> = {
  $defs: 'map',
  properties: 'map',
  patternProperties: 'map',
  dependentSchemas: 'map',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  prefixItems: 'list',
  items: 'one',
  contains: 'one',
  additionalProperties: 'one',
  unevaluatedItems: 'one',
  unevaluatedProperties: 'one',
  propertyNames: 'one',
  contentSchema: 'one',
  not: 'one',
  if: 'one',
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema, never awaited
  then: 'one',
  else: 'one',
};

const within = (keyword: string, value: JsonValue): readonly [readonly (string | number)[], JsonValue][] => {
  const kind = KEPT_IN[keyword];
  if (kind === 'map' && isObject(value))
    return Object.entries(value).map(([name, inner]) => [[keyword, name], inner]);
  if (kind === 'list') return arrayOf(value).map((inner, n) => [[keyword, n], inner]);
  return kind === 'one' ? [[[keyword], value]] : [];
};

/** Every schema inside a schema, itself first, with its place below `at`; examples and other data are not entered. */
export function* subschemas(schema: JsonValue, at: Pointer = ''): Generator<{ at: Pointer; schema: Schema }> {
  if (!isObject(schema)) return;
  yield { at, schema };
  for (const [keyword, value] of Object.entries(schema))
    for (const [tokens, inner] of within(keyword, value)) yield* subschemas(inner, below(at, ...tokens));
}

/** The schema with every `$ref` in it renamed; examples and other data stay as they are. */
export const renameReferences = (schema: JsonValue, rename: (reference: string) => string): JsonValue => {
  if (!isObject(schema)) return schema;
  const renamed = (keyword: string, value: JsonValue): JsonValue => {
    if (keyword === '$ref' && typeof value === 'string') return rename(value);
    const kind = KEPT_IN[keyword];
    if (kind === 'one') return renameReferences(value, rename);
    if (kind === 'list') return arrayOf(value).map((inner) => renameReferences(inner, rename));
    if (kind !== 'map' || !isObject(value)) return value;
    return mapMembers(value, (inner) => renameReferences(inner, rename));
  };
  return mapMembers(schema, (value, keyword) => renamed(keyword, value));
};

const mapMembers = (object: JsonObject, change: (value: JsonValue, name: string) => JsonValue): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
