import type { Exchange } from 'concordat/suite';
import { countIn, usageOf } from './_reply.ts';

/** How many prompt tokens the target counted; undefined where it counted none. */
export const promptTokensOf = (exchange: Exchange | undefined): number | undefined =>
  countIn(usageOf(exchange)?.value, 'prompt_tokens') || undefined;

/** True where more prompt tokens were counted than for the other prompt; undefined where one was not counted. */
export const costsMore = (long: Exchange | undefined, short: Exchange | undefined): boolean | undefined => {
  const [more, less] = [promptTokensOf(long), promptTokensOf(short)];
  return more === undefined || less === undefined ? undefined : more > less;
};
