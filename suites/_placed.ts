import { arrayOf, below, isObject, type JsonObject, type JsonValue, type Pointer } from 'concordat/suite';

/** A value together with the place where it stands in the exchange. */
export interface Placed<T> {
  readonly at: Pointer;
  readonly value: T;
}

const lists = new WeakMap<object, Map<string, readonly Placed<JsonObject>[]>>();

/** All objects in the array `name` of a placed value; worked out once, because many rules walk the same lists. */
export const listIn = (parent: Placed<JsonValue>, name: string): readonly Placed<JsonObject>[] => {
  if (!isObject(parent.value)) return [];
  const known = lists.get(parent.value) ?? new Map<string, readonly Placed<JsonObject>[]>();
  lists.set(parent.value, known);
  const before = known.get(name);
  if (before !== undefined) return before;
  const list = arrayOf(parent.value[name]).flatMap((value, n) =>
    isObject(value) ? [{ at: below(parent.at, name, n), value }] : [],
  );
  known.set(name, list);
  return list;
};
