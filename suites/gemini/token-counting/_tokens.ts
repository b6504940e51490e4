import { type Exchange, member, numberOf, replyOf } from 'concordat/suite';

/** `totalTokens` of a countTokens reply. */
export const totalOf = (exchange: Exchange | undefined): number | undefined =>
  exchange === undefined ? undefined : numberOf(member(replyOf(exchange), 'totalTokens'));
