import { arrayOf, below, isObject, type JsonValue, type Pointer } from 'concordat/suite';

/** Members that say of an answer which one it is, and when it was given. */
const OF_THE_ANSWER = /^((request|trace|req|log)_?id|server_?time|timestamp)$/i;

const ADDRESS = /^https?:\/\//i;

/** An address without what signs it: that may be new in each answer. */
const unsigned = (value: JsonValue | undefined): JsonValue | undefined =>
  typeof value === 'string' && ADDRESS.test(value) ? value.replace(/[?#].*$/s, '') : value;

const namesIn = (...values: readonly (JsonValue | undefined)[]): readonly string[] => [
  ...new Set(values.flatMap((value) => (isObject(value) ? Object.keys(value) : []))),
];

/** Where two values differ, but in ids of the answer itself and in the query of an address. */
export function* differences(
  one: JsonValue | undefined,
  other: JsonValue | undefined,
  at: Pointer = '',
): Iterable<{ readonly at: Pointer; readonly one: JsonValue; readonly other: JsonValue }> {
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    for (const [n, item] of arrayOf(one).entries()) yield* differences(item, arrayOf(other)[n], below(at, n));
    return;
  }
  if (isObject(one) && isObject(other)) {
    for (const name of namesIn(one, other))
      if (!OF_THE_ANSWER.test(name)) yield* differences(one[name], other[name], below(at, name));
    return;
  }
  if (JSON.stringify(unsigned(one)) !== JSON.stringify(unsigned(other)))
    yield { at, one: one ?? 'nothing', other: other ?? 'nothing' };
}
