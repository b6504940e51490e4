import type { ErrorObject } from 'ajv/dist/2020.js';
import type { JsonValue, Pointer } from '../model/index.ts';
import type { UnionParams } from './ajv.ts';
import { arrayOf, below, isObject } from './read.ts';

/** One way in which a value does not fit its schema. */
export interface Violation {
  readonly at: Pointer;
  /** Short words, for example `integer`, `one of A|B`, `at most 2`. */
  readonly expected: string;
  /** The offending value; long text is cut, big values are described. */
  readonly actual: JsonValue;
  readonly keyword: string;
}

const MOST_VIOLATIONS = 100;
const LONGEST_TEXT = 80;

/** A value short enough to show: text cut to 80 characters, big objects and lists in words. */
export const brief = (value: JsonValue): JsonValue => {
  if (typeof value === 'string')
    return value.length > LONGEST_TEXT ? `${value.slice(0, LONGEST_TEXT)}…` : value;
  if (Array.isArray(value)) return JSON.stringify(value).length > 200 ? `a list of ${value.length}` : value;
  if (!isObject(value) || JSON.stringify(value).length <= 200) return value;
  return brief(`an object with ${Object.keys(value).join(', ')}`);
};

const shown = (value: JsonValue): string => (typeof value === 'string' ? value : JSON.stringify(value));

const COMPARED: Readonly<Record<string, string>> = {
  '>=': 'at least',
  '>': 'more than',
  '<=': 'at most',
  '<': 'less than',
};

type Params = Readonly<Record<string, JsonValue>>;

const compared = ({ comparison, limit }: Params): string => `${COMPARED[String(comparison)]} ${limit}`;
const atLeast = (what: string) => (params: Params) => `at least ${params['limit']} ${what}`;
const atMost = (what: string) => (params: Params) => `at most ${params['limit']} ${what}`;

/** What each keyword wants, in short words. */
const EXPECTED: Readonly<Record<string, (params: Params) => string>> = {
  type: ({ type }) => [type].flat().map(String).join(' or '),
  enum: ({ allowedValues }) => `one of ${arrayOf(allowedValues).map(shown).join('|')}`,
  const: ({ allowedValue }) => shown(allowedValue ?? null),
  minimum: compared,
  maximum: compared,
  exclusiveMinimum: compared,
  exclusiveMaximum: compared,
  minLength: atLeast('characters'),
  maxLength: atMost('characters'),
  minItems: atLeast('items'),
  maxItems: atMost('items'),
  minProperties: atLeast('members'),
  maxProperties: atMost('members'),
  pattern: ({ pattern }) => `text like ${pattern}`,
  format: ({ format }) => `text in the format ${format}`,
  multipleOf: ({ multipleOf }) => `a multiple of ${multipleOf}`,
  required: () => 'a member of this name',
  dependentRequired: () => 'a member of this name',
  additionalProperties: () => 'no member of this name',
  unevaluatedProperties: () => 'no member of this name',
  uniqueItems: () => 'items that differ',
  not: () => 'another value',
  oneOf: ({ matched, counts }) => `exactly one of ${arrayOf(counts).length} forms, not ${matched}`,
};

/** The member that a keyword speaks of, where it is not the value itself. */
const memberOf = ({ keyword, params }: ErrorObject): string | undefined => {
  // The names under which the compiler tells the member, by keyword.
  if (keyword === 'required' || keyword === 'dependentRequired') return String(params['missingProperty']);
  if (keyword === 'additionalProperties') return String(params['additionalProperty']);
  return keyword === 'unevaluatedProperties' ? String(params['unevaluatedProperty']) : undefined;
};

const violationOf = (error: ErrorObject): Violation => {
  const name = memberOf(error);
  // Verbose mode puts the value there; it came from the JSON value that was checked.
  const data = error.data as JsonValue;
  const actual =
    name === undefined ? data : isObject(data) && Object.hasOwn(data, name) ? data[name] : 'absent';
  return {
    at: name === undefined ? error.instancePath : below(error.instancePath, name),
    expected: EXPECTED[error.keyword]?.(error.params) ?? error.message ?? error.keyword,
    actual: brief(actual ?? null),
    keyword: error.keyword,
  };
};

/** Errors of one or more keywords, and how many raw ones the compiler wrote for them. */
interface Group {
  readonly raw: number;
  readonly errors: readonly ErrorObject[];
}

const wrongType = (error: ErrorObject, at: Pointer): boolean =>
  error.keyword === 'type' && error.instancePath === at;

/** How badly a branch fits: another type is worst, another fixed word next, then what is missing or wrong. */
const badness = (branch: readonly ErrorObject[], at: Pointer): number =>
  branch.reduce((sum, error) => {
    if (wrongType(error, at)) return sum + 10_000;
    return sum + (error.keyword === 'const' || error.keyword === 'enum' ? 100 : 1);
  }, 0);

/** The branch that fits best; where no branch takes the value's type, one error that names all types. */
const settle = (
  union: ErrorObject,
  branches: readonly (readonly ErrorObject[])[],
): readonly ErrorObject[] => {
  const at = union.instancePath;
  const best = branches
    .map((errors) => ({ errors, bad: badness(errors, at) }))
    .sort((one, other) => one.bad - other.bad)[0];
  if (best === undefined || best.errors.length === 0) return [union];
  if (best.bad < 10_000) return best.errors;
  const types = branches.flatMap((branch) => branch.filter((error) => wrongType(error, at)));
  const named = new Set(types.flatMap((error) => [error.params['type']].flat()));
  return [{ ...union, keyword: 'type', params: { type: [...named] } }];
};

/** Takes the groups that hold the last `raw` errors off the stack. */
const take = (stack: Group[], raw: number): readonly ErrorObject[] => {
  const taken: Group[] = [];
  for (let left = raw; left > 0; ) {
    const group = stack.pop();
    if (group === undefined) break;
    taken.push(group);
    left -= group.raw;
  }
  return taken.reverse().flatMap(({ errors }) => errors);
};

// Errors come in postfix order: those of a union's branches stand right before its own.
const withoutNoise = (errors: readonly ErrorObject[]): readonly ErrorObject[] => {
  const stack: Group[] = [];
  for (const error of errors) {
    if (error.keyword !== 'anyOf' && error.keyword !== 'oneOf') {
      stack.push({ raw: 1, errors: error.keyword === 'if' ? [] : [error] });
      continue;
    }
    // Written by our own keyword in ajv.ts.
    const { counts, matched } = error.params as UnionParams;
    const branches = [...counts].reverse().map((count) => take(stack, count));
    const raw = counts.reduce((sum, count) => sum + count, 1);
    stack.push({ raw, errors: matched > 1 ? [error] : settle(error, branches.reverse()) });
  }
  return stack.flatMap((group) => group.errors);
};

/** The compiler's errors in short words, without the noise of unions; at most 100. */
export const violationsOf = (errors: readonly ErrorObject[]): readonly Violation[] =>
  withoutNoise(errors).slice(0, MOST_VIOLATIONS).map(violationOf);
