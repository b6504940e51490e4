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

const typesOf = ({ type }: JsonObject): readonly string[] =>
  (Array.isArray(type) ? arrayOf(type) : [type ?? null])
    .flatMap((one) => stringOf(one) ?? [])
    .filter((name) => Object.hasOwn(TYPE_TESTS, name));

const same = (one: JsonValue, other: JsonValue): boolean => JSON.stringify(one) === JSON.stringify(other);

function* ofObject({ schema, root }: Applied, value: JsonObject, at: Pointer): Iterable<Finding> {
  for (const name of arrayOf(schema['required']).flatMap((one) => stringOf(one) ?? []))
    if (!Object.hasOwn(value, name)) yield { at, expected: `a member ${name}`, actual: Object.keys(value) };
  for (const [name, inner] of Object.entries(value)) {
    const child = member(schema['properties'], name);
    if (isObject(child)) yield* misfits({ schema: child, root }, inner, below(at, name));
    else if (schema['additionalProperties'] === false)
      yield { at: below(at, name), expected: NO_SUCH_MEMBER, actual: inner };
  }
}

function* ofArray({ schema, root }: Applied, value: readonly JsonValue[], at: Pointer): Iterable<Finding> {
  const least = numberOf(schema['minItems']) ?? 0;
  const most = numberOf(schema['maxItems']) ?? Infinity;
  if (value.length < least || value.length > most)
    yield { at, expected: `${least} to ${most} elements`, actual: value.length };
  const items = schema['items'];
  if (!isObject(items)) return;
  for (const [n, inner] of value.entries()) yield* misfits({ schema: items, root }, inner, below(at, n));
}

function* ofNumber({ schema }: Applied, value: number, at: Pointer): Iterable<Finding> {
  const low = numberOf(schema['minimum']) ?? -Infinity;
  const high = numberOf(schema['maximum']) ?? Infinity;
  if (value < low || value > high) yield { at, expected: `a number from ${low} to ${high}`, actual: value };
}

const resolved = ({ schema, root }: Applied): Applied | undefined => {
  const reference = stringOf(schema['$ref']);
  if (reference === undefined) return { schema, root };
  const target = reference.startsWith('#') ? valueAt(root, reference.slice(1)) : undefined;
  return isObject(target) && target['$ref'] === undefined ? { schema: target, root } : undefined;
};

/** The branches of which one must fit. */
const branchesOf = (schema: JsonObject): readonly JsonObject[] =>
  [...arrayOf(schema['anyOf']), ...arrayOf(schema['oneOf'])].filter(isObject);

function* misfits(applied: Applied, value: JsonValue, at: Pointer): Iterable<Finding> {
  const known = resolved(applied);
  if (known === undefined) return;
  const { schema, root } = known;
  const types = typesOf(schema);
  if (types.length > 0 && !types.some((type) => TYPE_TESTS[type]?.(value))) {
    yield { at, expected: types.join(' or '), actual: value };
    return;
  }
  const choices = schema['const'] === undefined ? arrayOf(schema['enum']) : [schema['const']];
  if (choices.length > 0 && !choices.some((choice) => same(choice, value)))
    yield { at, expected: `one of ${JSON.stringify(choices)}`, actual: value };
  const branches = branchesOf(schema);
  const fits = (branch: JsonObject): boolean =>
    [...misfits({ schema: branch, root }, value, at)].length === 0;
  if (branches.length > 0 && !branches.some(fits))
    yield { at, expected: 'one of the branches', actual: value };
  if (isObject(value)) yield* ofObject(known, value, at);
  else if (Array.isArray(value)) yield* ofArray(known, arrayOf(value), at);
  else if (typeof value === 'number') yield* ofNumber(known, value, at);
}

/**
 * Where a value does not fit a JSON Schema that a request gave: type, enum, const, required, properties, items, anyOf,
 * oneOf, `$ref`, limits. Other keywords say nothing. Pointers go on from `at`.
 */
export const misfitsOf = (
  schema: JsonValue | undefined,
  value: JsonValue,
  at: Pointer = '',
): readonly Finding[] => (isObject(schema) ? [...misfits({ schema, root: schema }, value, at)] : []);

/** Findings inside a JSON text as findings about the string that holds it: the place is told in words. */
export const inText = (found: readonly Finding[], at: Pointer): readonly Finding[] =>
  found.map((one) => ({
    at,
    expected: `${one.expected} at ${one.at === '' ? 'the top' : one.at} of the JSON text`,
    actual: one.actual,
  }));
