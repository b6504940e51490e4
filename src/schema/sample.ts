import type { JsonValue, Schema } from '../model/index.ts';
import { UnusableInput } from '../model/index.ts';
import { branchesOf, openSchema, referenceOf, typesOf } from './open.ts';
import { oneOf, type Random, wholeBetween, words } from './random.ts';
import { closed, isWhole, numericRange, sizeRange } from './ranges.ts';
import { arrayOf, isObject, member, numberOf, stringOf } from './read.ts';

/** How the free choices of a schema are made. */
interface Chooser {
  /** Where a published example is taken as it stands. */
  readonly examples: 'everywhere' | 'in leaves' | 'in texts';
  readonly includes: (depth: number) => boolean;
  readonly number: (low: number, high: number, whole: boolean) => number;
  readonly count: (low: number, high: number) => number;
  readonly pick: (list: readonly JsonValue[]) => JsonValue | undefined;
  readonly text: (example: string | undefined) => string;
}

const DEEPEST = 24;

/** A text for each format that a text can have. */
const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-01-02T03:04:05Z',
  date: '2026-01-02',
  time: '03:04:05Z',
  duration: 'P1D',
  email: 'someone@example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  uri: 'https://example.com/a',
  'uri-reference': '/a',
  uuid: '123e4567-e89b-42d3-a456-426614174000',
  byte: 'AAAA',
};

const unmakeable = (schema: Schema, because: string): UnusableInput =>
  new UnusableInput({
    file: 'schema',
    problem: `no value can be made for ${JSON.stringify(schema).slice(0, 120)}: ${because}`,
    remedy: 'give it an `example`',
  });

/** The text cut or padded to a length in characters. */
const fitted = (text: string, low: number, high: number): string =>
  text.slice(0, high).padEnd(low, text === '' ? 'x' : text);

const textOf = (schema: Schema, choose: Chooser): string => {
  const example = stringOf(schema['example']);
  const format = stringOf(schema['format']);
  if (schema['pattern'] !== undefined) {
    if (example !== undefined) return example;
    throw unmakeable(schema, 'it has a pattern');
  }
  if (format !== undefined) return example ?? FORMATS[format] ?? fitted('text', 0, 4);
  const { low, high } = sizeRange(schema, 'Length');
  return fitted(choose.text(example), low ?? 0, high ?? Infinity);
};

const numberFor = (schema: Schema, choose: Chooser): number => {
  const { low, high } = closed(numericRange(schema));
  const multiple = numberOf(schema['multipleOf']);
  if (multiple === undefined) return choose.number(low, high, isWhole(schema));
  return choose.number(Math.ceil(low / multiple), Math.floor(high / multiple), true) * multiple;
};

/** Items that differ from one another where their schema leaves room for it. */
const distinct = (value: JsonValue, n: number, item: Schema): JsonValue => {
  const free = item['enum'] ?? item['const'] ?? item['pattern'] ?? item['format'] ?? item['multipleOf'];
  if (n === 0 || free !== undefined) return value;
  if (typeof value === 'string') {
    const text = `${value} ${n + 1}`;
    return text.length <= (sizeRange(item, 'Length').high ?? Infinity) ? text : value;
  }
  if (typeof value !== 'number') return value;
  return value + n <= (numericRange(item).high ?? Infinity) ? value + n : value;
};

const itemsOf = (root: Schema, schema: Schema, choose: Chooser, depth: number): readonly JsonValue[] => {
  const { low, high } = sizeRange(schema, 'Items');
  const least = low ?? 0;
  const count = depth > DEEPEST ? least : choose.count(least, Math.min(high ?? least + 3, least + 3));
  const item = openSchema(root, schema['items'] ?? { type: 'string' });
  return Array.from({ length: count }, (_, n) => distinct(make(root, item, choose, depth + 1), n, item));
};

/** Names that belong to the chosen one of several ways to fill an object, and names of the ways not chosen. */
const wayOf = (schema: Schema, choose: Chooser) => {
  const ways = [...arrayOf(schema['oneOf']), ...arrayOf(schema['anyOf'])];
  const chosen = arrayOf(member(choose.pick(ways), 'required'));
  const others = ways.flatMap((way) => arrayOf(member(way, 'required')));
  return { chosen, barred: new Set(others.filter((name) => !chosen.includes(name))) };
};

const objectOf = (root: Schema, schema: Schema, choose: Chooser, depth: number): JsonValue => {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const { chosen, barred } = wayOf(schema, choose);
  const needed = new Set([...arrayOf(schema['required']), ...chosen]);
  const { low, high } = sizeRange(schema, 'Properties');
  let room = (high ?? Infinity) - needed.size;
  let lacking = (low ?? 0) - needed.size;
  const members = Object.entries(properties).flatMap(([name, property]): [string, JsonValue][] => {
    if (!needed.has(name)) {
      const open = !barred.has(name) && openSchema(root, property)['x-probe'] !== 'never' && room > 0;
      if (!open || (lacking <= 0 && !choose.includes(depth))) return [];
      room -= 1;
      lacking -= 1;
    }
    return [[name, make(root, property, choose, depth + 1)]];
  });
  return Object.fromEntries(members);
};

const typeFor = (schema: Schema, choose: Chooser): string => {
  const types = typesOf(schema);
  if (types.length > 0) return String(choose.pick(types));
  if (schema['properties'] !== undefined) return 'object';
  return schema['items'] === undefined ? 'string' : 'array';
};

const MAKERS: Readonly<
  Record<string, (root: Schema, schema: Schema, choose: Chooser, depth: number) => JsonValue>
> = {
  string: (_, schema, choose) => textOf(schema, choose),
  integer: (_, schema, choose) => numberFor({ ...schema, type: 'integer' }, choose),
  number: (_, schema, choose) => numberFor({ ...schema, type: 'number' }, choose),
  boolean: (_, __, choose) => choose.pick([true, false]) ?? true,
  null: () => null,
  array: itemsOf,
  object: objectOf,
};

const takesExample = (type: string, { examples }: Chooser): boolean =>
  examples === 'everywhere' || (examples === 'in leaves' && type !== 'object' && type !== 'array');

const make = (root: Schema, written: JsonValue, choose: Chooser, depth: number): JsonValue => {
  const schema = openSchema(root, written);
  if (depth > DEEPEST * 2) throw unmakeable(schema, `${referenceOf(written) ?? 'it'} requires itself`);
  if (schema['const'] !== undefined) return schema['const'];
  const type = typeFor(schema, choose);
  const { example } = schema;
  if (example !== undefined && takesExample(type, choose)) return example;
  if (schema['enum'] !== undefined) return choose.pick(arrayOf(schema['enum'])) ?? null;
  const branches = branchesOf(schema);
  if (branches.length > 0) {
    const { oneOf: _, anyOf: __, ...rest } = schema;
    return make(root, { allOf: [rest, choose.pick(branches) ?? {}] }, choose, depth + 1);
  }
  return MAKERS[type]?.(root, schema, choose, depth) ?? null;
};

const LEAST: Chooser = {
  examples: 'everywhere',
  includes: () => false,
  number: (low, high) => Math.min(Math.max(1, low), high),
  count: (low, high) => Math.max(low, Math.min(1, high)),
  pick: (list) => list[0],
  text: () => 'text',
};

/** The plainest value that a schema accepts: its example, else required members and one item only. */
export const leastValue = (root: Schema, schema: JsonValue): JsonValue => make(root, schema, LEAST, 0);

/** Like `leastValue`, but with no member that is not required, whatever the examples of objects show. */
export const bareValue = (root: Schema, schema: JsonValue): JsonValue =>
  make(root, schema, { ...LEAST, examples: 'in leaves' }, 0);

/** `count` items that a list schema accepts, which differ where they can. */
export const itemsFor = (root: Schema, schema: Schema, count: number): readonly JsonValue[] =>
  itemsOf(root, { ...schema, minItems: count, maxItems: count }, LEAST, 0);

/** An accepted value, chosen freely but the same for the same numbers. An example with a space in it stands for free text. */
export const sample = (schema: Schema, random: Random): JsonValue => sampleIn(schema, schema, random);

/** Like `sample`, of a schema inside `root`, which holds the `$defs`. */
export const sampleIn = (root: Schema, schema: JsonValue, random: Random): JsonValue =>
  make(
    root,
    schema,
    {
      examples: 'in texts',
      includes: (depth) => depth < 6 && random() < 0.5,
      number: (low, high, whole) =>
        whole ? wholeBetween(random, Math.ceil(low), Math.floor(high)) : low + random() * (high - low),
      count: (low, high) => wholeBetween(random, low, high),
      pick: (list) => oneOf(random, list),
      text: (example) => (example === undefined || example.includes(' ') ? words(random) : example),
    },
    0,
  );
