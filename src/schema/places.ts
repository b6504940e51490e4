import type { Capability, JsonObject, JsonValue, ModelRole, Pointer, Schema } from '../model/index.ts';
import { layOver } from './merge.ts';
import { branchesOf, fitsShape, openSchema, referenceOf } from './open.ts';
import { put } from './put.ts';
import { sizeRange } from './ranges.ts';
import { arrayOf, below, isObject, stringOf, valueAt } from './read.ts';
import { bareValue, leastValue } from './sample.ts';

/** What the schema's extension words say of a place; what is said above holds below unless it says otherwise. */
export interface Hints {
  readonly role?: ModelRole;
  readonly needs: readonly Capability[];
  /** Accepted, but not beside all the others. */
  readonly alone: boolean;
  /** Cannot be accepted from outside. */
  readonly never: boolean;
}

/** One place of a request body where a value may stand. */
export interface Place {
  readonly at: Pointer;
  /** For people and ids, for example `contents[].parts[].text`. */
  readonly label: string;
  /** How many names deep. */
  readonly depth: number;
  /** References folded in. */
  readonly schema: Schema;
  /** Holds the `$defs` of `schema`. */
  readonly root: Schema;
  /** Required where its parent is present; items of a list count as required. */
  readonly required: boolean;
  readonly isItem: boolean;
  readonly hints: Hints;
  /** A body that is accepted and in which the parent of `at` exists. */
  readonly carrier: JsonValue;
  /** The plain body has a value here already. */
  readonly present: boolean;
  /** No other branch of a union could accept what this place refuses. */
  readonly certain: boolean;
}

/** What a walk leaves out. */
export interface WalkOptions {
  /** Places that are not wanted are not entered either. Default: all are wanted. */
  readonly admits?: (hints: Hints) => boolean;
  /** Definitions already walked; each is walked at the first place that leads to it. Grows. */
  readonly walked?: Set<string>;
}

/** An object on the way, with the list item that it is, where it is one. */
interface Node {
  readonly schema: Schema;
  readonly at: Pointer;
  readonly label: string;
  readonly depth: number;
  readonly hints: Hints;
  readonly carrier: JsonValue;
  readonly certain: boolean;
  readonly list?: { readonly at: Pointer; readonly most: number };
}

interface Walk {
  readonly root: Schema;
  readonly base: JsonValue;
  readonly admits: (hints: Hints) => boolean;
  readonly walked: Set<string>;
}

const hintsOf = (schema: Schema, above: Hints): Hints => {
  // An unknown role finds no model in any target and is then not planned.
  const role = (stringOf(schema['x-model-role']) as ModelRole | undefined) ?? above.role;
  const need = stringOf(schema['x-needs']);
  return {
    ...(role && { role }),
    needs: need === undefined || above.needs.includes(need) ? above.needs : [...above.needs, need],
    alone: above.alone || schema['x-alone'] === true,
    never: above.never || schema['x-probe'] === 'never',
  };
};

/** Where a member goes: into the object, or, where that has no room for it, into a new item of its list. */
const roomFor = (walk: Walk, node: Node, name: string, carrier: JsonValue, value: JsonValue) => {
  const here = valueAt(carrier, node.at);
  const object: JsonObject = isObject(here) ? here : {};
  const at = below(node.at, name);
  if (node.list === undefined || fitsShape(node.schema, { ...object, [name]: value })) return { at, carrier };
  const { oneOf: _, anyOf: __, ...plain } = node.schema;
  const fresh = bareValue(walk.root, plain);
  const held = arrayOf(valueAt(carrier, node.list.at)).length;
  const item = below(node.list.at, held < node.list.most ? held : 0);
  return { at: below(item, name), carrier: put(carrier, item, fresh) };
};

function* memberPlaces(walk: Walk, node: Node): Generator<Place> {
  const properties = isObject(node.schema['properties']) ? node.schema['properties'] : {};
  for (const [name, written] of Object.entries(properties)) {
    const schema = openSchema(walk.root, written);
    const hints = hintsOf(schema, node.hints);
    const with_ = schema['x-with'];
    const beside = with_ === undefined ? node.carrier : layOver(node.carrier, with_);
    const { at, carrier } = roomFor(walk, node, name, beside, leastOrNull(walk, schema));
    const required = arrayOf(node.schema['required']).includes(name);
    const present = valueAt(walk.base, at) !== undefined;
    if (!walk.admits(hints) || (hints.never && !present && !required)) continue;
    const label = node.label === '' ? name : `${node.label}.${name}`;
    yield* placeAndBelow(walk, written, {
      at,
      label,
      depth: node.depth + 1,
      schema,
      root: walk.root,
      required,
      isItem: false,
      hints,
      carrier,
      present,
      certain: node.certain,
    });
  }
}

/** Only for judging shapes, so a value that cannot be made does not matter. */
const leastOrNull = (walk: Walk, schema: Schema): JsonValue =>
  schema['x-probe'] === 'never' ? null : leastValue(walk.root, schema);

function* placeAndBelow(walk: Walk, written: JsonValue, place: Place): Generator<Place> {
  yield place;
  const reference = referenceOf(written);
  if (reference !== undefined && walk.walked.has(reference)) return;
  if (place.hints.never && !place.present) return;
  if (reference !== undefined) walk.walked.add(reference);
  yield* inside(walk, place);
}

function* inside(walk: Walk, place: Place): Generator<Place> {
  const { schema, at, carrier } = place;
  const branches = branchesOf(schema);
  if (branches.length > 0) {
    const { oneOf: _, anyOf: __, ...rest } = schema;
    for (const branch of branches) {
      const opened = openSchema(walk.root, { allOf: [rest, branch] });
      yield* inside(walk, { ...place, schema: opened, present: false, certain: false });
    }
  } else if (schema['items'] !== undefined) yield* itemPlaces(walk, place);
  else if (schema['properties'] !== undefined) {
    const held = place.present && isObject(valueAt(carrier, at));
    yield* memberPlaces(walk, {
      ...place,
      carrier: held ? carrier : put(carrier, at, bareValue(walk.root, schema)),
    });
  }
}

function* itemPlaces(walk: Walk, place: Place): Generator<Place> {
  const written = place.schema['items'] ?? {};
  const schema = openSchema(walk.root, written);
  const hints = hintsOf(schema, place.hints);
  const held = place.present && arrayOf(valueAt(place.carrier, place.at)).length > 0;
  const most = sizeRange(place.schema, 'Items').high ?? Infinity;
  if (most < 1 || !walk.admits(hints) || (hints.never && !held)) return;
  const least = sizeRange(place.schema, 'Items').low ?? 0;
  const bare = Array.from({ length: Math.max(1, least) }, () => bareValue(walk.root, schema));
  const carrier = held ? place.carrier : put(place.carrier, place.at, bare);
  const item = {
    ...place,
    at: below(place.at, 0),
    label: `${place.label}[]`,
    schema,
    hints,
    carrier,
    present: held,
  };
  const reference = referenceOf(written);
  if (schema['properties'] === undefined || branchesOf(schema).length > 0) {
    yield* placeAndBelow(walk, written, { ...item, required: true, isItem: true });
    return;
  }
  if (reference !== undefined && walk.walked.has(reference)) return;
  if (reference !== undefined) walk.walked.add(reference);
  yield { ...item, required: true, isItem: true };
  yield* memberPlaces(walk, { ...item, list: { at: place.at, most } });
}

/** Every place of a request body, parents first, starting from a plain body that is accepted. */
export const places = (root: Schema, base: JsonValue, options: WalkOptions = {}): Generator<Place> => {
  const walk = {
    root,
    base,
    admits: options.admits ?? (() => true),
    walked: options.walked ?? new Set<string>(),
  };
  const hints: Hints = { needs: [], alone: false, never: false };
  const schema = openSchema(root, root);
  return memberPlaces(walk, { schema, at: '', label: '', depth: 0, hints, carrier: base, certain: true });
};
