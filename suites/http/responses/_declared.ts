import { type Exchange, isObject, type JsonValue, jsonOf, mediaTypeOf } from 'concordat/suite';

/** True for `application/json` and every `+json` type. */
export const isJsonType = (exchange: Exchange): boolean =>
  /^(?:application|text)\/(?:[\w.-]+\+)?json$/.test(mediaTypeOf(exchange));

/** The body where it is a JSON object or array; undefined for an event stream and for all else. */
export const structureOf = (exchange: Exchange): JsonValue | undefined => {
  if (exchange.response?.stream !== undefined) return undefined;
  const value = jsonOf(exchange.response?.body);
  return isObject(value) || Array.isArray(value) ? value : undefined;
};

/** The media type as a finding shows it. */
export const shownType = (exchange: Exchange): string => mediaTypeOf(exchange) || 'no media type';
