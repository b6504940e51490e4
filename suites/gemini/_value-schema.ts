import {
  arrayOf,
  below,
  type Finding,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  numberOf,
  type Pointer,
  stringOf,
  valueAt,
} from 'concordat/suite';

/** The whole schema beside the part of it that is applied; `$ref` looks into the whole. */
interface Applied {
  readonly schema: JsonObject;
  readonly root: JsonValue;
}

/** What is expected where a value has a member that its schema rules out. */
export const NO_SUCH_MEMBER = 'no member of this name';

const TYPE_TESTS: Readonly<Record<string, (value: JsonValue) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: isObject,
  null: (value) => value === null,
};

// The dialect writes types in upper case and JSON Schema in lower case; both are accepted.
const typesOf = ({ type, nullable }: JsonObject): readonly string[] => {
  const named = (Array.isArray(type) ? arrayOf(type) : [type ?? null]).flatMap((one) => stringOf(one) ?? []);
  const known = named.map((name) => name.toLowerCase()).filter((name) => Object.hasOwn(TYPE_TESTS, name));
  return known.length > 0 && nullable === true ? [...known, 'null'] : known;
};

// The dialect's int64 members are strings (google/discovery#Schema).
const limitOf = (schema: JsonObject, name: string): number | undefined => {
  const value = member(schema, name);
  return typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : numberOf(value);
};

function* ofObject({ schema, root }: Applied, value: JsonObject, at: Pointer): Iterable<Finding> {
  const properties = member(schema, 'properties');
  for (const name of arrayOf(member(schema, 'required')).flatMap((one) => stringOf(one) ?? []))
    if (!Object.hasOwn(value, name)) yield { at, expected: `a member ${name}`, actual: Object.keys(value) };
  for (const [name, inner] of Object.entries(value)) {
    const child = member(properties, name);
    if (isObject(child)) yield* misfits({ schema: child, root }, inner, below(at, name));
    else if (member(schema, 'additionalProperties') === false)
      yield { at: below(at, name), expected: NO_SUCH_MEMBER, actual: inner };
  }
}

function* ofArray({ schema, root }: Applied, value: readonly JsonValue[], at: Pointer): Iterable<Finding> {
  const least = limitOf(schema, 'minItems') ?? 0;
  const most = limitOf(schema, 'maxItems') ?? Infinity;
  if (value.length < least || value.length > most)
    yield { at, expected: `${least} to ${most} elements`, actual: value.length };
  const items = member(schema, 'items');
  if (!isObject(items)) return;
  for (const [n, inner] of value.entries()) yield* misfits({ schema: items, root }, inner, below(at, n));
}

function* ofNumber({ schema }: Applied, value: number, at: Pointer): Iterable<Finding> {
  const low = limitOf(schema, 'minimum') ?? -Infinity;
  const high = limitOf(schema, 'maximum') ?? Infinity;
  if (value < low || value > high) yield { at, expected: `a number from ${low} to ${high}`, actual: value };
}

const resolved = ({ schema, root }: Applied): Applied | undefined => {
  const reference = stringOf(member(schema, '$ref'));
  if (reference === undefined) return { schema, root };
  const target = reference.startsWith('#') ? valueAt(root, reference.slice(1)) : undefined;
  return isObject(target) && member(target, '$ref') === undefined ? { schema: target, root } : undefined;
};

function* misfits(applied: Applied, value: JsonValue, at: Pointer): Iterable<Finding> {
  const known = resolved(applied);
  if (known === undefined) return;
  const { schema, root } = known;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => TYPE_TESTS[type]?.(value))) {
    yield { at, expected: types.join(' or '), actual: value };
    return;
  }
  const choices = arrayOf(member(schema, 'enum'));
  if (value !== null && choices.length > 0 && !choices.includes(value))
    yield { at, expected: `one of ${JSON.stringify(choices)}`, actual: value };
  const branches = arrayOf(member(schema, 'anyOf')).filter(isObject);
  const fits = (branch: JsonObject): boolean =>
    [...misfits({ schema: branch, root }, value, at)].length === 0;
  if (branches.length > 0 && !branches.some(fits))
    yield { at, expected: 'one branch of anyOf', actual: value };
  if (isObject(value)) yield* ofObject(known, value, at);
  else if (Array.isArray(value)) yield* ofArray(known, arrayOf(value), at);
  else if (typeof value === 'number') yield* ofNumber(known, value, at);
}

/**
 * Where a value does not fit a schema of the Gemini dialect or a plain JSON Schema: types in either case, nullable,
 * enum, required, properties, items, anyOf, $ref, limits. Other keywords say nothing (google/discovery#Schema).
 */
export const misfitsOf = (schema: JsonValue, value: JsonValue, at: Pointer): readonly Finding[] =>
  isObject(schema) ? [...misfits({ schema, root: schema }, value, at)] : [];
