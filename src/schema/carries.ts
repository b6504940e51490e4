import type { JsonValue } from '../model/index.ts';
import { arrayOf, isObject, parseJson, tokensOf } from './read.ts';

const childrenOf = (value: JsonValue, token: string): readonly JsonValue[] => {
  if (token === '*')
    return Array.isArray(value) ? arrayOf(value) : isObject(value) ? Object.values(value) : [];
  const child = Array.isArray(value)
    ? arrayOf(value)[Number(token)]
    : isObject(value)
      ? value[token]
      : undefined;
  return child === undefined ? [] : [child];
};

/** Whether a JSON value has something at a place: a pointer with stars for any element, `=value` for one value only. */
export const carries = (value: JsonValue, place: string): boolean => {
  const [pointer = '', wanted] = place.split(/=(.*)/s);
  const found = tokensOf(pointer).reduce<readonly JsonValue[]>(
    (here, token) => here.flatMap((item) => childrenOf(item, token)),
    [value],
  );
  if (wanted === undefined) return found.length > 0;
  const exactly = JSON.stringify(parseJson(wanted) ?? wanted);
  return found.some((item) => JSON.stringify(item) === exactly);
};
