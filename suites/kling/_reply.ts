import { type Exchange, isObject, type JsonObject, member, replyOf, stringOf } from 'concordat/suite';

/** The operations that create a task. */
export const CREATES = [
  'createImage',
  'createOmniImage',
  'createTextVideo',
  'createImageVideo',
  'createOmniVideo',
];

/**
 * The body of an answer, where it can be one of Kling's own: an object without `error`, which is how the gateway in front
 * of it says by itself what is wrong.
 */
export const ownBodyOf = (exchange: Exchange): JsonObject | undefined => {
  const body = replyOf(exchange);
  return isObject(body) && !isObject(body['error']) ? body : undefined;
};

/** `code` of an answer, as a number or a text of digits; undefined where it tells none. */
export const codeOf = (exchange: Exchange): number | undefined => {
  const code = member(ownBodyOf(exchange), 'code');
  if (typeof code === 'number') return code;
  return /^\d+$/.test(stringOf(code) ?? '') ? Number(code) : undefined;
};

/** The status that the wire had, whatever the body says. */
export const wireStatusOf = ({ response }: Exchange): number | undefined =>
  response?.httpStatus ?? response?.status;
