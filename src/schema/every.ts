import type { JsonValue, Pointer } from '../model/index.ts';
import { arrayOf, below, member, tokensOf } from './read.ts';

/** A value and where it stands. */
export interface Placed {
  readonly at: Pointer;
  readonly value: JsonValue;
}

/** All that a pointer names in which a star stands for every element of an array; null counts as absent. */
export const everyAt = (value: JsonValue | undefined, pointer: Pointer): readonly Placed[] => {
  let here: readonly Placed[] = value === undefined ? [] : [{ at: '', value }];
  for (const token of tokensOf(pointer))
    here = here.flatMap(({ at, value: inner }): readonly Placed[] => {
      if (token === '*') return arrayOf(inner).map((one, n) => ({ at: below(at, n), value: one }));
      const next = Array.isArray(inner) ? arrayOf(inner)[Number(token)] : member(inner, token);
      return next === undefined ? [] : [{ at: below(at, token), value: next }];
    });
  return here.filter((one) => one.value !== null);
};

/** The texts that such a pointer names, empty ones left out. */
export const addressesAt = (value: JsonValue | undefined, pointer: Pointer): readonly string[] =>
  everyAt(value, pointer).flatMap((one) =>
    typeof one.value === 'string' && one.value !== '' ? [one.value] : [],
  );
