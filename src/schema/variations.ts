import type { JsonValue, Variation } from '../model/index.ts';
import { branchesOf, openSchema, typesOf } from './open.ts';
import type { Place } from './places.ts';
import { put } from './put.ts';
import { numericRange, type Range, sizeRange } from './ranges.ts';
import { arrayOf, isObject, numberOf, valueAt } from './read.ts';
import { itemsFor, leastValue } from './sample.ts';

/** A body that the schema accepts and that differs from the plain one in one place. */
export interface Variant {
  readonly variation: Extract<Variation, 'property' | 'enum' | 'edge'>;
  readonly place: Place;
  /** What stands there, where the label alone does not say: the enum value, the edge, the branch. */
  readonly detail?: string;
  readonly body: JsonValue;
}

/** Texts and lists longer than this are not built to try an edge. */
const LONGEST = 10_000;

function* propertyVariants(place: Place): Generator<Variant> {
  if (place.required || place.isItem || place.present) return;
  const variant = { variation: 'property', place } as const;
  yield { ...variant, body: put(place.carrier, place.at, leastValue(place.root, place.schema)) };
  const { oneOf: _, anyOf: __, example: ___, ...rest } = place.schema;
  // The first branch is what the plain value shows, unless an example stands for the whole.
  const others = branchesOf(place.schema).slice(place.schema['example'] === undefined ? 1 : 0);
  for (const [n, branch] of others.entries()) {
    const value = leastValue(place.root, openSchema(place.root, { allOf: [rest, branch] }));
    yield { ...variant, detail: `form-${n + 1}`, body: put(place.carrier, place.at, value) };
  }
}

function* enumVariants(place: Place): Generator<Variant> {
  for (const value of arrayOf(place.schema['enum']))
    yield {
      variation: 'enum',
      place,
      detail: typeof value === 'string' ? value : JSON.stringify(value),
      body: put(place.carrier, place.at, value),
    };
}

type Edges = Readonly<Record<string, JsonValue>>;

const withEdges = ({ low, high }: Range, make: (size: number) => JsonValue): Edges => ({
  ...(low !== undefined && low <= LONGEST && { least: make(low) }),
  ...(high !== undefined && high <= LONGEST && { most: make(high) }),
});

const numericEdges = (schema: Place['schema']): Edges => {
  const { low, high } = numericRange(schema);
  const multiple = numberOf(schema['multipleOf']) ?? 1;
  const whole = (edge: number | undefined): edge is number =>
    edge !== undefined && (schema['multipleOf'] === undefined || edge % multiple === 0);
  return { ...(whole(low) && { least: low }), ...(whole(high) && { most: high }) };
};

/** Values at both ends of each range that a place has. */
export const edgesOf = ({ schema, root }: Place): Edges => {
  const fixed = schema['enum'] ?? schema['const'] ?? schema['pattern'] ?? schema['format'];
  const types = typesOf(schema);
  const isNumeric = types.includes('integer') || types.includes('number');
  if (branchesOf(schema).length > 0 || schema['enum'] !== undefined || schema['const'] !== undefined)
    return {};
  if (isNumeric) return numericEdges(schema);
  if (types.includes('string'))
    return fixed === undefined ? withEdges(sizeRange(schema, 'Length'), (size) => 'x'.repeat(size)) : {};
  if (!types.includes('array') || schema['uniqueItems'] === true) return {};
  return withEdges(sizeRange(schema, 'Items'), (size) => itemsFor(root, schema, size));
};

function* edgeVariants(place: Place): Generator<Variant> {
  for (const [detail, value] of Object.entries(edgesOf(place)))
    yield { variation: 'edge', place, detail, body: put(place.carrier, place.at, value) };
}

/** True where the plain body shows the variant already. */
const isPlain = ({ place, body, variation }: Variant): boolean => {
  if (!place.present) return false;
  const [here, there] = [valueAt(place.carrier, place.at), valueAt(body, place.at)];
  if (variation === 'edge' && Array.isArray(here) && Array.isArray(there))
    return here.length === there.length;
  return JSON.stringify(here) === JSON.stringify(there);
};

/** The accepted bodies that a place gives rise to beyond the plain one, one at a time. */
export function* variants(place: Place): Generator<Variant> {
  if (place.hints.never) return;
  for (const make of [propertyVariants, enumVariants, edgeVariants])
    for (const variant of make(place)) if (!isPlain(variant)) yield variant;
}

/** `over` laid over `under`: objects merged at any depth, lists item by item. */
export const together = (under: JsonValue | undefined, over: JsonValue): JsonValue => {
  if (isObject(under) && isObject(over)) {
    const names = [...new Set([...Object.keys(under), ...Object.keys(over)])];
    return Object.fromEntries(
      names.map((name): [string, JsonValue] => {
        const [here, there] = [under[name], over[name]];
        return [name, there === undefined ? (here ?? null) : together(here, there)];
      }),
    );
  }
  if (!Array.isArray(under) || !Array.isArray(over)) return over;
  const [one, other] = [arrayOf(under), arrayOf(over)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, n) => {
    const there = other[n];
    return there === undefined ? (one[n] ?? null) : together(one[n], there);
  });
};

/** The plain body with every optional member that is accepted beside the others. `admits` chooses among the places. */
export const everything = (
  base: JsonValue,
  all: Iterable<Place>,
  admits: (place: Place) => boolean = () => true,
): JsonValue => {
  let body = base;
  for (const place of all) {
    const { hints, required, isItem, certain } = place;
    if (required || isItem || !certain || hints.alone || hints.never || !admits(place)) continue;
    const [first] = propertyVariants(place);
    if (first !== undefined) body = together(body, first.body);
  }
  return body;
};
