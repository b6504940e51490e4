import {
  below,
  type Evidence,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  requestOf,
  stringOf,
} from 'concordat/suite';
import type { Placed } from '../../_placed.ts';
import { answersOf } from '../_answer.ts';
import { isCutOut } from '../_base64.ts';
import { requestedModelOf } from '../_model.ts';
import { askedFor, countIn, eachOf, partsOf, spelled, textOf, usageOf } from '../_reply.ts';

/** The `inlineData` objects of an answer, those left out that a recorder cut. */
export const mediaOf = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  partsOf(exchange).flatMap(({ at, value }) => {
    const media = member(value, 'inlineData');
    const isCut = isCutOut(stringOf(member(media, 'data')) ?? '');
    return isObject(media) && !isCut ? [{ at: below(at, 'inlineData'), value: media }] : [];
  });

/** The media type of an `inlineData`, in lower case and without parameters; empty where it has none. */
export const mediaTypeIn = (media: JsonValue): string =>
  (stringOf(member(media, 'mimeType')) ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** The images of an answer. */
export const imagesOf = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  mediaOf(exchange).filter(({ value }) => mediaTypeIn(value).startsWith('image/'));

/** True where the request names the target's image model, or another one that is named so. */
export const isImageModel = ({ exchange, target, contract }: Evidence): boolean => {
  const model = requestedModelOf(exchange);
  return model !== undefined && (model === target.models[contract.family]?.image || /-image\b/.test(model));
};

const partsAsked = (exchange: Exchange): readonly JsonValue[] =>
  eachOf(member(requestOf(exchange), 'contents')).flatMap((content) => eachOf(member(content, 'parts')));

/** True where the words of the prompt ask for an image. */
export const asksForImage = (exchange: Exchange): boolean =>
  partsAsked(exchange).some((part) =>
    /\b(?:draw|paint|picture|image|photo|poster|illustration)\b/i.test(stringOf(member(part, 'text')) ?? ''),
  );

/** True where the prompt holds an image. */
export const sendsImage = (exchange: Exchange): boolean =>
  partsAsked(exchange).some((part) =>
    stringOf(spelled(spelled(part, 'inlineData'), 'mimeType'))?.startsWith('image/'),
  );

/** `responseModalities` of the request; undefined where it leaves them out. */
export const modalitiesIn = (exchange: Exchange): JsonValue | undefined =>
  askedFor(requestOf(exchange), 'responseModalities');

/** True where tokens of an image are counted in an answer: then it had one. */
const countsImage = (exchange: Exchange): boolean =>
  eachOf(member(usageOf(exchange)?.value, 'candidatesTokensDetails')).some(
    (detail) => member(detail, 'modality') === 'IMAGE' && countIn(detail, 'tokenCount') > 0,
  );

/** True where a model chose to answer a request for a picture in words, for example with a question. */
export const answersInWords = (exchange: Exchange): boolean =>
  imagesOf(exchange).length === 0 && textOf(exchange) !== '' && !countsImage(exchange);

/** Why an answer holds no image, where a candidate gives a reason other than STOP. */
export const reasonIn = (exchange: Exchange): string | undefined =>
  answersOf(exchange)
    .map(({ finishReason }) => finishReason)
    .find((reason) => reason !== undefined && reason !== 'STOP');
