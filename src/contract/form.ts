import type { JsonValue } from '../model/index.ts';
import { remedyFor } from '../schema/nearest.ts';
import { arrayOf, isObject } from '../schema/read.ts';
import { type Origin, unusable } from './origin.ts';

/** What a hand-written file may hold, as data. `map` has names of the writer's own choice. */
export type Form =
  | { readonly kind: 'text'; readonly like?: RegExp; readonly says?: string }
  | { readonly kind: 'whole'; readonly least: number; readonly most: number }
  | { readonly kind: 'word'; readonly of: readonly string[] }
  | { readonly kind: 'list'; readonly of: Form; readonly least?: number }
  | { readonly kind: 'map'; readonly of: Form }
  | {
      readonly kind: 'object';
      readonly members: Readonly<Record<string, Form>>;
      readonly required?: readonly string[];
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'any' };

type Tokens = readonly (string | number)[];
type Check<K extends Form['kind']> = (
  form: Extract<Form, { kind: K }>,
  value: JsonValue,
  origin: Origin,
  tokens: Tokens,
) => void;

const show = (value: JsonValue): string => JSON.stringify(value).slice(0, 60);

const demand = (holds: boolean, value: JsonValue, wanted: string, origin: Origin, tokens: Tokens): void => {
  if (!holds)
    throw unusable(origin, tokens, { problem: `${show(value)} stands here`, remedy: `write ${wanted}` });
};

const checkObject: Check<'object'> = ({ members, required = [] }, value, origin, tokens) => {
  demand(isObject(value), value, `an object with ${Object.keys(members).join(', ')}`, origin, tokens);
  if (!isObject(value)) return;
  for (const [name, inner] of Object.entries(value)) {
    const form = Object.hasOwn(members, name) ? members[name] : undefined;
    if (form === undefined)
      throw unusable(origin, [...tokens, name], {
        problem: `unknown key "${name}"`,
        remedy: remedyFor(name, Object.keys(members)),
      });
    checkForm(form, inner, origin, [...tokens, name]);
  }
  for (const name of required)
    if (!Object.hasOwn(value, name))
      throw unusable(origin, tokens, { problem: `"${name}" is missing`, remedy: `add "${name}"` });
};

const CHECKS: { readonly [K in Form['kind']]: Check<K> } = {
  any: () => {},
  flag: (_, value, origin, tokens) =>
    demand(typeof value === 'boolean', value, 'true or false', origin, tokens),
  text: ({ like, says }, value, origin, tokens) =>
    demand(
      typeof value === 'string' && (like === undefined || like.test(value)),
      value,
      says ?? 'text',
      origin,
      tokens,
    ),
  whole: ({ least, most }, value, origin, tokens) =>
    demand(
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
      value,
      `a whole number from ${least} to ${most}`,
      origin,
      tokens,
    ),
  word: ({ of }, value, origin, tokens) => {
    if (typeof value === 'string' && of.includes(value)) return;
    const remedy = typeof value === 'string' ? remedyFor(value, of) : `write one of ${of.join(', ')}`;
    throw unusable(origin, tokens, { problem: `${show(value)} is not known here`, remedy });
  },
  list: ({ of, least = 0 }, value, origin, tokens) => {
    const wanted = least > 0 ? `a list of at least ${least}` : 'a list';
    demand(Array.isArray(value) && value.length >= least, value, wanted, origin, tokens);
    for (const [n, item] of arrayOf(value).entries()) checkForm(of, item, origin, [...tokens, n]);
  },
  map: ({ of }, value, origin, tokens) => {
    demand(isObject(value), value, 'an object', origin, tokens);
    for (const [name, inner] of Object.entries(isObject(value) ? value : {}))
      checkForm(of, inner, origin, [...tokens, name]);
  },
  object: checkObject,
};

/** Throws `UnusableInput` with the place of the first thing that does not fit the form; unknown keys name the nearest known one. */
export const checkForm = (form: Form, value: JsonValue, origin: Origin, tokens: Tokens = []): void =>
  // The table has exactly one check for each kind; the compiler cannot join key and value of a union.
  (CHECKS[form.kind] as Check<Form['kind']>)(form, value, origin, tokens);

/** The form with nothing required: for a file that is laid over a whole one. */
export const optional = (form: Form): Form => {
  if (form.kind === 'map' || form.kind === 'list') return { ...form, of: optional(form.of) };
  if (form.kind !== 'object') return form;
  const members = Object.entries(form.members).map(([name, inner]) => [name, optional(inner)]);
  return { kind: 'object', members: Object.fromEntries(members) };
};
