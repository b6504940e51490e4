import { type Exchange, member, numberOf, replyOf } from 'concordat/suite';

/** `input_tokens` of a count. */
export const totalOf = (exchange: Exchange | undefined): number | undefined =>
  exchange === undefined ? undefined : numberOf(member(replyOf(exchange), 'input_tokens'));
