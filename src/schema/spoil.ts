import type { Defect, JsonValue, Schema } from '../model/index.ts';
import { branchesOf, typesOf } from './open.ts';
import type { Place } from './places.ts';
import { put, without } from './put.ts';
import { isWhole, sizeRange } from './ranges.ts';
import { arrayOf, numberOf } from './read.ts';
import { itemsFor, leastValue } from './sample.ts';

/** A body that the schema refuses for one reason only. */
export interface Spoiled {
  readonly defect: Extract<Defect, 'missing-required' | 'wrong-type' | 'out-of-range' | 'unknown-enum'>;
  readonly place: Place;
  /** What is wrong, where the label alone does not say. */
  readonly detail?: string;
  readonly body: JsonValue;
}

/** A word that no published enum holds. */
const UNKNOWN_WORD = 'CONCORDAT_UNKNOWN';
const LONGEST = 100_000;

/**
 * What is put where another type is expected, the first that is not allowed there. Lenient parsers read numbers in
 * texts, whole numbers as enums, a single value as a list and null as absent; none of these stands here for that type.
 */
const WRONG: Readonly<Record<string, readonly JsonValue[]>> = {
  string: [7, { not: 'a string' }],
  integer: ['not a number', { not: 'a number' }],
  number: ['not a number', { not: 'a number' }],
  boolean: ['not a boolean', { not: 'a boolean' }],
  array: ['not a list', 7],
  object: ['not an object', 7],
  null: ['not null', 7],
};

const typeOf = (value: JsonValue): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
};

const wrongValues = (schema: Schema): readonly (readonly [string | undefined, JsonValue])[] => {
  const types = typesOf(schema);
  const [first] = types;
  if (first === undefined || branchesOf(schema).length > 0) return [];
  const candidates = schema['enum'] === undefined ? (WRONG[first] ?? []) : [{ not: 'a known word' }];
  const allowed = new Set([...types, ...(types.includes('integer') ? ['number'] : [])]);
  const wrong = candidates.find((value) => !allowed.has(typeOf(value)));
  return [
    ...(wrong === undefined ? [] : [[undefined, wrong] as const]),
    ...(isWhole(schema) ? [['fraction', 1.5] as const] : []),
  ];
};

/** The next number beyond a bound that JSON still keeps apart from it. */
const beyond = (bound: number, direction: 1 | -1): number | undefined =>
  [bound + direction, bound + direction * Math.abs(bound)].find(
    (value) => Number.isFinite(value) && value !== bound,
  );

const numericBeyond = (schema: Schema): Readonly<Record<string, JsonValue | undefined>> => {
  const [low, high] = [numberOf(schema['minimum']), numberOf(schema['maximum'])];
  return {
    below: low === undefined ? numberOf(schema['exclusiveMinimum']) : beyond(low, -1),
    above: high === undefined ? numberOf(schema['exclusiveMaximum']) : beyond(high, 1),
  };
};

const sizesBeyond = (
  schema: Schema,
  what: 'Length' | 'Items',
  make: (size: number) => JsonValue,
): Readonly<Record<string, JsonValue>> => {
  const { low, high } = sizeRange(schema, what);
  return {
    ...(low !== undefined && low > 0 && low <= LONGEST && { below: make(low - 1) }),
    ...(high !== undefined && high < LONGEST && { above: make(high + 1) }),
  };
};

const outOfRange = ({ schema, root }: Place): Readonly<Record<string, JsonValue | undefined>> => {
  const types = typesOf(schema);
  if (branchesOf(schema).length > 0 || schema['enum'] !== undefined) return {};
  if (types.includes('integer') || types.includes('number')) return numericBeyond(schema);
  if (types.includes('string')) return sizesBeyond(schema, 'Length', (size) => 'x'.repeat(size));
  return types.includes('array') ? sizesBeyond(schema, 'Items', (size) => itemsFor(root, schema, size)) : {};
};

const isUnknown = (schema: Schema): boolean => {
  const known = schema['const'] === undefined ? schema['enum'] : [schema['const']];
  return known !== undefined && branchesOf(schema).length === 0 && !arrayOf(known).includes(UNKNOWN_WORD);
};

/** The refused bodies that a place gives rise to, one at a time; each stays wrong when it is written as JSON and read again. */
export function* spoiled(place: Place): Generator<Spoiled> {
  const { schema, carrier, at } = place;
  if (!place.certain) return;
  if (place.required && !place.isItem) {
    const whole = put(carrier, at, leastValue(place.root, schema));
    yield { defect: 'missing-required', place, body: without(whole, at) };
  }
  for (const [detail, value] of wrongValues(schema))
    yield { defect: 'wrong-type', place, ...(detail && { detail }), body: put(carrier, at, value) };
  for (const [detail, value] of Object.entries(outOfRange(place)))
    if (value !== undefined) yield { defect: 'out-of-range', place, detail, body: put(carrier, at, value) };
  if (isUnknown(schema)) yield { defect: 'unknown-enum', place, body: put(carrier, at, UNKNOWN_WORD) };
}
