import type { JsonObject, JsonValue, Pointer } from '../model/index.ts';

/** True for a JSON object, not for an array or null. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The array itself, or an empty one where the value is something else. */
export const arrayOf = (value: JsonValue | undefined): readonly JsonValue[] =>
  // Array.isArray narrows a readonly union to any[]; the element type is known from JsonValue.
  Array.isArray(value) ? (value as readonly JsonValue[]) : [];

/** The member of an object, undefined where there is none or the value is no object. */
export const member = (value: JsonValue | undefined, name: string): JsonValue | undefined =>
  isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** The value itself where it is a string. */
export const stringOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** The value itself where it is a number. */
export const numberOf = (value: JsonValue | undefined): number | undefined =>
  typeof value === 'number' ? value : undefined;

/** One reference token, escaped as RFC 6901 section 3 has it. */
export const escapeToken = (token: string | number): string => {
  if (typeof token === 'number') return String(token);
  // Pointers are made for every value that a rule looks at, and nearly none has anything to escape.
  return /[~/]/.test(token) ? token.replaceAll('~', '~0').replaceAll('/', '~1') : token;
};

/** A pointer grown by tokens. */
export const below = (pointer: Pointer, ...tokens: readonly (string | number)[]): Pointer => {
  let at = pointer;
  for (const token of tokens) at += `/${escapeToken(token)}`;
  return at;
};

/** The tokens of a pointer, unescaped. */
export const tokensOf = (pointer: Pointer): readonly string[] =>
  pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value that a pointer names, undefined where it names nothing. */
export const valueAt = (value: JsonValue | undefined, pointer: Pointer): JsonValue | undefined =>
  tokensOf(pointer).reduce<JsonValue | undefined>(
    (here, token) => (Array.isArray(here) ? arrayOf(here)[Number(token)] : member(here, token)),
    value,
  );

/** JSON text as a value, undefined where it is not JSON. */
export const parseJson = (text: string): JsonValue | undefined => {
  try {
    // JSON.parse yields exactly JsonValue.
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
};
