import type { Exchange } from 'concordat/suite';
import { inputOf } from '../_reply.ts';

/** What the input cost; undefined where it was not counted or counted as nothing. */
const costOf = (exchange: Exchange | undefined): number | undefined => inputOf(exchange) || undefined;

/** True where more input was counted than for the other request; undefined where one was not counted. */
export const costsMore = (long: Exchange | undefined, short: Exchange | undefined): boolean | undefined => {
  const [more, less] = [costOf(long), costOf(short)];
  return more === undefined || less === undefined ? undefined : more > less;
};
