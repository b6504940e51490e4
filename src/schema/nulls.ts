import type { JsonValue } from '../model/index.ts';
import { arrayOf, isObject } from './read.ts';

/** A value without its members that are null, at any depth; the elements of lists stay. */
export const withoutNulls = (value: JsonValue): JsonValue => {
  if (Array.isArray(value)) return arrayOf(value).map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner)]])),
  );
};
