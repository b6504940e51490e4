import type { Exchange } from 'concordat/suite';
import { answersOf, textIn } from '../_answer.ts';
import { countIn, usageOf } from '../_reply.ts';

/** True where an answer begins as its system instruction has it. */
export const obeys = (exchange: Exchange): boolean =>
  answersOf(exchange).some((answer) => /periwinkle/i.test(textIn(answer)));

/** How many prompt tokens the target counted; undefined where it counted none. */
export const promptTokensOf = (exchange: Exchange | undefined): number | undefined => {
  const usage = exchange === undefined ? undefined : usageOf(exchange);
  const counted = usage === undefined ? 0 : countIn(usage.value, 'promptTokenCount');
  return counted > 0 ? counted : undefined;
};

/** True where more prompt tokens were counted than for the other prompt; undefined where one was not counted. */
export const costsMore = (long: Exchange | undefined, short: Exchange | undefined): boolean | undefined => {
  const [more, less] = [promptTokensOf(long), promptTokensOf(short)];
  return more === undefined || less === undefined ? undefined : more > less;
};
