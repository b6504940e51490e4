import {
  arrayOf,
  type Finding,
  isObject,
  type JsonObject,
  type JsonValue,
  type Pointer,
  stringOf,
} from 'concordat/suite';
import { misfitsOf as misfitsOfPlain } from '../_json-schema.ts';

// The dialect writes types in upper case and JSON Schema in lower case; both are accepted.
const typesOf = ({ type, nullable }: JsonObject): readonly string[] => {
  const named = (Array.isArray(type) ? arrayOf(type) : [type ?? null]).flatMap((one) => stringOf(one) ?? []);
  const known = named.map((name) => name.toLowerCase());
  return known.length > 0 && nullable === true ? [...known, 'null'] : known;
};

const LIMITS = ['minItems', 'maxItems', 'minimum', 'maximum'];
const NAMED = ['properties', '$defs', 'definitions'];

// Null is no choice that an enum has to name where the type lets it in.
const choicesOf = (choices: JsonValue, types: readonly string[]): JsonValue =>
  types.length === 0 || types.includes('null') ? [...arrayOf(choices), null] : choices;

const plainMember = (schema: JsonObject, name: string, value: JsonValue): JsonValue => {
  if (name === 'type') return [...typesOf(schema)];
  if (name === 'enum' && Array.isArray(value)) return choicesOf(value, typesOf(schema));
  // The dialect's int64 members are strings (google/discovery#Schema).
  if (LIMITS.includes(name)) return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  if (NAMED.includes(name) && isObject(value))
    return Object.fromEntries(Object.entries(value).map(([one, inner]) => [one, plain(inner ?? null)]));
  if (name === 'items') return plain(value);
  return name === 'anyOf' ? arrayOf(value).map(plain) : value;
};

/** A schema of the dialect as JSON Schema. */
const plain = (schema: JsonValue): JsonValue =>
  isObject(schema)
    ? Object.fromEntries(
        Object.entries(schema).map(([name, value]) => [name, plainMember(schema, name, value ?? null)]),
      )
    : schema;

/**
 * Where a value does not fit a schema of the Gemini dialect or a plain JSON Schema: types in either case and nullable,
 * besides what the other dialects know (google/discovery#Schema).
 */
export const misfitsOf = (schema: JsonValue, value: JsonValue, at?: Pointer): readonly Finding[] =>
  misfitsOfPlain(plain(schema), value, at);
