import type { JsonValue, Pointer } from '../model/index.ts';
import { arrayOf, isObject, tokensOf } from './read.ts';

const putAt = (here: JsonValue | undefined, tokens: readonly string[], value: JsonValue): JsonValue => {
  const [token, ...rest] = tokens;
  if (token === undefined) return value;
  if (Array.isArray(here)) {
    const list = [...arrayOf(here)];
    list[Number(token)] = putAt(list[Number(token)], rest, value);
    return list;
  }
  const object = isObject(here) ? here : {};
  return { ...object, [token]: putAt(Object.hasOwn(object, token) ? object[token] : undefined, rest, value) };
};

/** A copy in which `value` stands at the pointer; objects on the way are made, an item behind the last is added. */
export const put = (body: JsonValue, at: Pointer, value: JsonValue): JsonValue =>
  putAt(body, tokensOf(at), value);

/** A copy without the member or item that the pointer names. */
export const without = (body: JsonValue, at: Pointer): JsonValue => {
  const tokens = tokensOf(at);
  const last = tokens.at(-1);
  if (last === undefined) return body;
  const drop = (here: JsonValue | undefined, path: readonly string[]): JsonValue => {
    const [token = last, ...rest] = path;
    if (Array.isArray(here)) {
      const list = arrayOf(here);
      if (rest.length === 0) return list.filter((_, n) => n !== Number(token));
      return list.map((item, n) => (n === Number(token) ? drop(item, rest) : item));
    }
    if (!isObject(here)) return here ?? null;
    if (rest.length > 0) return { ...here, [token]: drop(here[token], rest) };
    const { [token]: _, ...others } = here;
    return others;
  };
  return drop(body, tokens);
};
