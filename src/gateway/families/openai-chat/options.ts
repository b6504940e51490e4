import type { JsonValue } from '../../../model/index.ts';
import { arrayOf, member, numberOf, stringOf } from '../../../schema/read.ts';

/** The sequences at which the answer ends. */
export const stopsOf = (body: JsonValue | undefined): readonly string[] => {
  const stop = member(body, 'stop');
  return typeof stop === 'string' ? [stop] : arrayOf(stop).flatMap((one) => stringOf(one) ?? []);
};

/** The tokens that an answer may have, thinking included; both names are understood. */
export const limitOf = (body: JsonValue | undefined): number | undefined => {
  const limits = ['max_completion_tokens', 'max_tokens'].flatMap(
    (name) => numberOf(member(body, name)) ?? [],
  );
  return limits.length === 0 ? undefined : Math.min(...limits);
};

/** How many choices are asked for. */
export const countOf = (body: JsonValue | undefined): number =>
  Math.max(1, Math.floor(numberOf(member(body, 'n')) ?? 1));

/** How many likely tokens come with each token of the answer; undefined where no logprobs are asked for. */
export const logprobsOf = (body: JsonValue | undefined): number | undefined =>
  member(body, 'logprobs') === true ? (numberOf(member(body, 'top_logprobs')) ?? 0) : undefined;

/** A member of `stream_options`. */
export const streamOption = (body: JsonValue | undefined, name: string): JsonValue | undefined =>
  member(member(body, 'stream_options'), name);
