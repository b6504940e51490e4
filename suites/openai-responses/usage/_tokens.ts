import { type Exchange, type JsonObject, member, numberOf } from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { usageOf } from '../_reply.ts';

/** `true` where both totals were counted that a rule compares. */
export const isCounted = (exchange: Exchange, ...names: readonly string[]): true | string => {
  const usage = usageOf(exchange)?.value;
  if (usage === undefined) return 'the response carries no usage';
  const absent = names.find((name) => numberOf(usage[name]) === undefined);
  return absent === undefined || `${absent} was not counted`;
};

/** A count of a usage object; absent means 0. */
export const countIn = (usage: JsonObject, name: string): number => numberOf(usage[name]) ?? 0;

/** One part of a total: the object of details, the count in it, and the total that it is part of. */
export const DETAILS = [
  ['input_tokens_details', 'cached_tokens', 'input_tokens'],
  ['output_tokens_details', 'reasoning_tokens', 'output_tokens'],
] as const;

/** The count that stands in an object of details. */
export const detailIn = (usage: Placed<JsonObject>, details: string, name: string): number | undefined =>
  numberOf(member(usage.value[details], name));
