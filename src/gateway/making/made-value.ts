import type { JsonObject, JsonValue } from '../../model/index.ts';
import { arrayOf, isObject, member, numberOf, stringOf, valueAt } from '../../schema/read.ts';

const DEEPEST = 12;
const MOST_VALUES = 5000;
const LONGEST_STRING = 2000;

const FORMATS: Readonly<Record<string, string>> = {
  'date-time': '2026-03-14T09:26:53Z',
  date: '2026-03-14',
  time: '09:26:53Z',
  email: 'ada@example.com',
  uri: 'https://example.com/',
  uuid: '3f2b8c1e-5a4d-4c7b-9e0f-1a2b3c4d5e6f',
};

/** Where a made value gets its words from. */
interface Source {
  readonly root: JsonValue;
  /** The word that a plain string is made of. */
  readonly word: string;
  /** How many more values may be made: a small schema can ask for very many. */
  readonly budget: { left: number };
}

const typeOf = (schema: JsonObject): string => {
  const type = schema.type;
  const named = Array.isArray(type)
    ? arrayOf(type).find((one) => typeof one === 'string' && one.toLowerCase() !== 'null')
    : type;
  if (typeof named === 'string') return named.toLowerCase();
  return isObject(schema.properties) ? 'object' : schema.items === undefined ? 'string' : 'array';
};

const limit = (value: JsonValue | undefined): number | undefined => {
  // Schema's int64 members are strings (google/discovery#Schema).
  const number = typeof value === 'string' ? Number(value) : numberOf(value);
  return number === undefined || Number.isNaN(number) ? undefined : number;
};

const madeNumber = (schema: JsonObject, whole: boolean): number => {
  const step = limit(schema.multipleOf);
  const above = limit(schema.exclusiveMinimum);
  const under = limit(schema.exclusiveMaximum);
  const low = limit(schema.minimum) ?? (above === undefined ? undefined : above + (whole ? 1 : 0.5));
  const high = limit(schema.maximum) ?? (under === undefined ? undefined : under - (whole ? 1 : 0.5));
  const wanted = Math.min(Math.max(whole ? 7 : 21.5, low ?? -Infinity), high ?? Infinity);
  const fitting = step === undefined ? wanted : Math.ceil(wanted / step) * step;
  return whole ? Math.ceil(fitting) : fitting;
};

const madeString = (schema: JsonObject, source: Source): string => {
  const formatted = FORMATS[stringOf(schema.format) ?? ''];
  if (formatted !== undefined) return formatted;
  const shortest = limit(schema.minLength) ?? 0;
  const longest = limit(schema.maxLength) ?? Infinity;
  const padded = source.word.padEnd(Math.min(shortest, LONGEST_STRING), 'x');
  return [...padded].slice(0, Math.min(longest, padded.length)).join('');
};

const madeArray = (schema: JsonObject, source: Source, depth: number): JsonValue => {
  const least = limit(schema.minItems) ?? 1;
  const most = limit(schema.maxItems) ?? Infinity;
  const length = Math.min(Math.max(least, 1), most, 100);
  return Array.from({ length }, () => made(schema.items ?? { type: 'string' }, source, depth + 1));
};

const madeObject = (schema: JsonObject, source: Source, depth: number): JsonValue => {
  const required = arrayOf(schema.required);
  const entries = Object.entries(isObject(schema.properties) ? schema.properties : {});
  // Deep down only what must be there, so that a schema that holds itself comes to an end.
  const wanted = depth < 4 ? entries : entries.filter(([name]) => required.includes(name));
  return Object.fromEntries(wanted.map(([name, child]) => [name, made(child, source, depth + 1)]));
};

const resolved = (schema: JsonObject, source: Source): JsonValue | undefined => {
  const reference = stringOf(schema.$ref) ?? stringOf(schema.ref);
  if (reference?.startsWith('#')) return valueAt(source.root, reference.slice(1));
  return [schema.anyOf, schema.oneOf, schema.allOf]
    .flatMap(arrayOf)
    .find((one) => member(one, 'type') !== 'null');
};

const made = (schema: JsonValue, source: Source, depth: number): JsonValue => {
  source.budget.left -= 1;
  if (!isObject(schema) || depth > DEEPEST || source.budget.left < 0) return source.word;
  if (schema.const !== undefined) return schema.const;
  const [choice] = arrayOf(schema.enum);
  if (choice !== undefined) return choice;
  const other = resolved(schema, source);
  if (other !== undefined) return made(other, source, depth + 1);
  const type = typeOf(schema);
  if (type === 'object') return madeObject(schema, source, depth);
  if (type === 'array') return madeArray(schema, source, depth);
  if (type === 'integer' || type === 'number') return madeNumber(schema, type === 'integer');
  if (type === 'boolean') return true;
  return type === 'null' ? null : madeString(schema, source);
};

/** A value that fits a Schema of the API or a JSON Schema; types in upper or lower case; strings are made of `word`. */
export const madeValue = (schema: JsonValue, word: string): JsonValue =>
  made(schema, { root: schema, word, budget: { left: MOST_VALUES } }, 0);
