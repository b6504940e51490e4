import type { Schema } from '../model/index.ts';
import { typesOf } from './open.ts';
import { numberOf } from './read.ts';

/** The least and greatest value that a schema allows, both included; undefined where it sets no bound. */
export interface Range {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** True where a numeric schema takes whole numbers only. */
export const isWhole = (schema: Schema): boolean => {
  const types = typesOf(schema);
  return types.includes('integer') && !types.includes('number');
};

const narrower = (
  choose: (one: number, other: number) => number,
  ...bounds: readonly (number | undefined)[]
): number | undefined => {
  const set = bounds.filter((bound) => bound !== undefined);
  return set.length === 0 ? undefined : set.reduce(choose);
};

/** How far inside an excluded bound the next value lies: 1 for whole numbers, else a thousandth of the range. */
const insetOf = (schema: Schema): number => {
  if (isWhole(schema)) return 1;
  const low = numberOf(schema['minimum']) ?? numberOf(schema['exclusiveMinimum']);
  const high = numberOf(schema['maximum']) ?? numberOf(schema['exclusiveMaximum']);
  const span = low === undefined || high === undefined ? 1 : high - low;
  return span / 1000;
};

/** The range of a numeric schema; whole numbers inside fractional bounds are rounded inwards. */
export const numericRange = (schema: Schema): Range => {
  const inset = insetOf(schema);
  const above = numberOf(schema['exclusiveMinimum']);
  const under = numberOf(schema['exclusiveMaximum']);
  const round = isWhole(schema);
  const low = narrower(
    Math.max,
    numberOf(schema['minimum']),
    above === undefined ? above : (round ? Math.floor(above) : above) + inset,
  );
  const high = narrower(
    Math.min,
    numberOf(schema['maximum']),
    under === undefined ? under : (round ? Math.ceil(under) : under) - inset,
  );
  return {
    low: low !== undefined && round ? Math.ceil(low) : low,
    high: high !== undefined && round ? Math.floor(high) : high,
  };
};

/** How many characters, items or members a schema allows, by the end of the keyword's name. */
export const sizeRange = (schema: Schema, what: 'Length' | 'Items' | 'Properties'): Range => ({
  low: numberOf(schema[`min${what}`]),
  high: numberOf(schema[`max${what}`]),
});

/** A closed range of finite numbers: bounds that are not set lie 1000 away from the other, or at 0 and 1000. */
export const closed = ({ low, high }: Range): { readonly low: number; readonly high: number } => ({
  low: low ?? Math.min(0, (high ?? 0) - 1000),
  high: high ?? Math.max(1000, (low ?? 0) + 1000),
});
