import { arrayOf, type Exchange, member, requestOf, stringOf } from 'concordat/suite';

/** The stop sequences that a request asks for. */
export const stopsOf = (exchange: Exchange): readonly string[] =>
  arrayOf(member(requestOf(exchange), 'stop_sequences'))
    .flatMap((stop) => stringOf(stop) ?? [])
    .filter((stop) => stop !== '');
