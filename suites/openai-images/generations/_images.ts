import {
  arrayOf,
  type Evidence,
  type Exchange,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  remembered,
  replyOf,
  requestOf,
  stringOf,
} from 'concordat/suite';
import { listIn, type Placed } from '../../_placed.ts';

/** Selects the answers that hold images. */
export const MADE = { operation: 'generateImage', status: 'success' } as const;

/** The images of a reply, in order. */
export const imagesOf = (exchange: Exchange): readonly Placed<JsonObject>[] =>
  listIn({ at: '/response/body', value: replyOf(exchange) ?? null }, 'data');

/** How many there are, whatever they are. */
export const countOf = (exchange: Exchange): number => arrayOf(member(replyOf(exchange), 'data')).length;

/** The bytes of the images that stand in a reply as base64; of a record that was cut short, their beginning. */
export const bytesIn = remembered((exchange: Exchange): readonly Placed<Buffer>[] =>
  imagesOf(exchange).flatMap(({ at, value }) => {
    const text = stringOf(value['b64_json']) ?? '';
    return text === '' ? [] : [{ at: `${at}/b64_json`, value: Buffer.from(text, 'base64') }];
  }),
);

/** A member of the request. */
export const askedOf = (exchange: Exchange, name: string): JsonValue | undefined =>
  member(requestOf(exchange), name);

/** True where the target is that provider, or one that extends it. */
export const isOf = ({ target }: Pick<Evidence, 'target'>, provider: string): boolean =>
  target.provider.lineage.includes(provider);

/** Whether an image holds something by this name. */
export const holds = (image: JsonObject, name: 'b64_json' | 'url'): boolean =>
  isObject(image) && (stringOf(image[name]) ?? '') !== '';

/** What an image holds, in words. */
export const shownOf = (image: JsonObject): string => Object.keys(image).join(', ') || 'nothing';
