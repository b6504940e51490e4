import {
  arrayOf,
  type Exchange,
  type JsonObject,
  type JsonValue,
  member,
  numberOf,
  remembered,
  replyOf,
  requestOf,
  stringOf,
} from 'concordat/suite';
import { listIn, type Placed } from '../../_placed.ts';

/** Selects the successful answers. */
export const EMBEDDED = { operation: 'createEmbedding', status: 'success' } as const;

/** The inputs of a request: one text, several, the tokens of one text, or of several. */
export const inputsOf = (exchange: Exchange): readonly JsonValue[] => {
  const input = member(requestOf(exchange), 'input');
  const items = arrayOf(input);
  if (input === undefined || typeof input === 'string') return input === undefined ? [] : [input];
  return items.length > 0 && items.every((item) => typeof item === 'number') ? [items] : items;
};

/** The embeddings of a reply, in order. */
export const embeddedIn = (exchange: Exchange | undefined): readonly Placed<JsonObject>[] =>
  exchange === undefined ? [] : listIn({ at: '/response/body', value: replyOf(exchange) ?? null }, 'data');

const FLOAT_BYTES = 4;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** Base64 of 32-bit floats, little-endian, as numbers; undefined where it is none. */
export const unpacked = (text: string): readonly number[] | undefined => {
  if (!BASE64.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  if (bytes.length % FLOAT_BYTES !== 0) return undefined;
  const view = new DataView(bytes.buffer);
  return Array.from({ length: bytes.length / FLOAT_BYTES }, (_, n) => view.getFloat32(n * FLOAT_BYTES, true));
};

/** One vector and the place where it stands. */
export type Vector = Placed<readonly number[]>;

const readVectors = remembered((exchange: Exchange): readonly Vector[] =>
  embeddedIn(exchange).flatMap(({ at, value }) => {
    const { embedding } = value;
    const text = stringOf(embedding);
    const numbers =
      text === undefined ? arrayOf(embedding).flatMap((one) => numberOf(one) ?? []) : unpacked(text);
    return numbers === undefined ? [] : [{ at: `${at}/embedding`, value: numbers }];
  }),
);

/** The vectors of a reply in either format, in order; what cannot be read is left out. */
export const vectorsOf = (exchange: Exchange | undefined): readonly Vector[] =>
  exchange === undefined ? [] : readVectors(exchange);

/** `true` where the reply carries vectors that can be read. */
export const hasVectors = (exchange: Exchange): true | string => {
  if (!exchange.fidelity.whole) return 'long values were cut out of the record';
  return vectorsOf(exchange).length > 0 || 'the reply carries no vector that can be read';
};

/** `encoding_format` of a request; the API's default is float. */
export const formatOf = (exchange: Exchange): string =>
  stringOf(member(requestOf(exchange), 'encoding_format')) ?? 'float';

/** Length of a vector in space. */
export const lengthOf = (vector: readonly number[]): number =>
  Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));
