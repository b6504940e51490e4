import type { JsonObject, JsonValue, Schema } from '../model/index.ts';
import { arrayOf, isObject, member, numberOf, stringOf, valueAt } from './read.ts';

/** Bounds that both hold: the narrower one counts. */
const NARROWER: Readonly<Record<string, (one: number, other: number) => number>> = {
  minimum: Math.max,
  exclusiveMinimum: Math.max,
  minLength: Math.max,
  minItems: Math.max,
  minProperties: Math.max,
  maximum: Math.min,
  exclusiveMaximum: Math.min,
  maxLength: Math.min,
  maxItems: Math.min,
  maxProperties: Math.min,
};

const joinMaps = (one: JsonObject, other: JsonObject): JsonObject => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([name, value]) => {
      const here = member(one, name);
      return [name, here === undefined ? value : { allOf: [here, value] }];
    }),
  ),
});

const joinWord = (word: string, one: JsonValue, other: JsonValue): JsonValue => {
  const narrower = NARROWER[word];
  const [low, high] = [numberOf(one), numberOf(other)];
  if (narrower !== undefined && low !== undefined && high !== undefined) return narrower(low, high);
  if (word === 'required') return [...new Set([...arrayOf(one), ...arrayOf(other)])];
  if (word === 'enum') return arrayOf(one).filter((value) => arrayOf(other).includes(value));
  if (word === 'properties' && isObject(one) && isObject(other)) return joinMaps(one, other);
  return other;
};

const join = (one: Schema, other: Schema): Schema => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([word, value]) => {
      const here = member(one, word);
      return [word, here === undefined ? value : joinWord(word, here, value)];
    }),
  ),
});

/** The name of the definition that a schema refers to, undefined where it does not. */
export const referenceOf = (schema: JsonValue): string | undefined => stringOf(member(schema, '$ref'));

const fold = (root: Schema, schema: Schema): Schema => {
  const { $ref, allOf, ...own } = schema;
  const target = stringOf($ref)?.startsWith('#') ? valueAt(root, String($ref).slice(1)) : undefined;
  const parts = [...(target === undefined ? [] : [target]), ...arrayOf(allOf)];
  return join(parts.map((part) => openSchema(root, part)).reduce(join, {}), own);
};

const opened = new WeakMap<Schema, WeakMap<Schema, Schema>>();

/** A schema with its `$ref` and `allOf` folded in, one level deep; `root` holds the `$defs`. What stands beside a `$ref` counts last. */
export const openSchema = (root: Schema, schema: JsonValue): Schema => {
  if (!isObject(schema)) return {};
  if (schema['$ref'] === undefined && schema['allOf'] === undefined) return schema;
  const known = opened.get(root) ?? new WeakMap<Schema, Schema>();
  opened.set(root, known);
  const ready = known.get(schema) ?? fold(root, schema);
  known.set(schema, ready);
  return ready;
};

/** Types that a schema names, none where it names none. */
export const typesOf = (schema: Schema): readonly string[] =>
  [schema['type'] ?? []].flat().flatMap((type) => stringOf(type) ?? []);

/** True where a branch only says which members must be there, as in `oneOf: [{required: [text]}]`. */
const onlyRequires = (branch: JsonValue): boolean =>
  isObject(branch) && Object.keys(branch).every((word) => word === 'required');

/** The branches of a schema's union; empty where it has none, or where they only say what is required. */
export const branchesOf = (schema: Schema): readonly JsonValue[] => {
  const branches = [...arrayOf(schema['oneOf']), ...arrayOf(schema['anyOf'])];
  return branches.every(onlyRequires) ? [] : branches;
};

const holdsAll = (object: JsonObject, branch: JsonValue): boolean =>
  arrayOf(member(branch, 'required')).every(
    (name) => typeof name === 'string' && Object.hasOwn(object, name),
  );

/** Whether an object has the members that a schema's `required`, `maxProperties` and unions of `required` ask for. */
export const fitsShape = (schema: Schema, object: JsonObject): boolean => {
  if (!holdsAll(object, schema)) return false;
  if (Object.keys(object).length > (numberOf(schema['maxProperties']) ?? Infinity)) return false;
  if (branchesOf(schema).length > 0) return true;
  const [oneOf, anyOf] = [arrayOf(schema['oneOf']), arrayOf(schema['anyOf'])];
  if (oneOf.length > 0 && oneOf.filter((branch) => holdsAll(object, branch)).length !== 1) return false;
  return anyOf.length === 0 || anyOf.some((branch) => holdsAll(object, branch));
};
