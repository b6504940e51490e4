import {
  arrayOf,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  numberOf,
} from 'concordat/suite';
import { allHold } from '../../_all-hold.ts';
import type { Placed } from '../../_placed.ts';
import { whole } from '../_answer.ts';
import { responsesOf, usageOf } from '../_reply.ts';

const isFinal = (exchange: Exchange): boolean => {
  const last = responsesOf(exchange).at(-1);
  return last !== undefined && usageOf(exchange)?.at === `${last.at}/usageMetadata`;
};

/** Why nothing can be said of the final token counts of an answer, or `true`; of a stream only the last event's count. */
export const whenCounted = (exchange: Exchange): true | string =>
  allHold(
    whole(exchange),
    usageOf(exchange) !== undefined || 'the reply carries no usageMetadata',
    isFinal(exchange) || 'the last event carries no usageMetadata',
  );

/** The counts of a usage object by name: members that end in `TokenCount`. */
export const countsIn = (usage: Placed<JsonObject>): readonly (readonly [string, JsonValue])[] =>
  Object.entries(usage.value).filter(([name]) => name.endsWith('TokenCount'));

/** The sum of a list of token counts by modality; absent counts are 0. */
export const detailSum = (usage: JsonValue, name: string): number =>
  arrayOf(member(usage, name))
    .filter(isObject)
    .reduce((sum, detail) => sum + (numberOf(detail['tokenCount']) ?? 0), 0);
