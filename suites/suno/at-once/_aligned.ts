import { type Exchange, everyAt, isObject, type JsonObject, type Pointer, replyOf } from 'concordat/suite';

/** Where the words stand of which it is known when they are sung. */
export const WORDS_AT = '/data/alignedWords';

/** These words, each with its place in the exchange. */
export const alignedIn = (
  exchange: Exchange,
): readonly { readonly at: Pointer; readonly value: JsonObject }[] =>
  everyAt(replyOf(exchange), `${WORDS_AT}/*`).flatMap(({ at, value }) =>
    isObject(value) ? [{ at: `/response/body${at}`, value }] : [],
  );
