import { type Exchange, type JsonValue, member, numberOf, requestOf, stringOf } from 'concordat/suite';

/** A member of the request. */
export const askedFor = (exchange: Exchange, name: string): JsonValue | undefined =>
  member(requestOf(exchange), name);

/** The model that a request names. */
export const requestedModelOf = (exchange: Exchange): string | undefined =>
  stringOf(askedFor(exchange, 'model'));

/** The most tokens that a request allows, under either name (openai/chat-completions#max_completion_tokens). */
export const limitOf = (exchange: Exchange): number | undefined =>
  numberOf(askedFor(exchange, 'max_completion_tokens')) ?? numberOf(askedFor(exchange, 'max_tokens'));

/** True where a request asks for the token counts of a stream. */
export const asksForUsage = (exchange: Exchange): boolean =>
  member(askedFor(exchange, 'stream_options'), 'include_usage') === true;
