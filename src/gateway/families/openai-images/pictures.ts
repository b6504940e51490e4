import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { numberOf, stringOf } from '../../../schema/read.ts';
import { BLACK_PICTURES } from '../../making/black-pictures.ts';

type Format = keyof typeof BLACK_PICTURES;

/** A picture as it was made. */
export interface Made {
  readonly width: number;
  readonly height: number;
  readonly format: Format;
  readonly bytes: Buffer;
}

const USUAL_EDGE = 1024;
const MOST_EDGE = 4096;

/** Pixels of the shorter edge by the words for quality and size; where none is known, as few as the least. */
const EDGES: Readonly<Record<string, number>> = {
  medium: 2048,
  hd: 4096,
  '2k': 2048,
  '3k': 3072,
  '4k': 4096,
};

/** A size by its level wins over a quality (antigravity/image-generation#Request Body). */
const edgeOf = (request: JsonObject): number => {
  const words = ['imageSize', 'image_size', 'quality'].map((name) => stringOf(request[name])?.toLowerCase());
  return EDGES[words.find((word) => word !== undefined) ?? ''] ?? USUAL_EDGE;
};

/** Width and height: those that were asked for where sizes are pixels, else the ratio that was asked for at the edge. */
const sizeOf = (request: JsonObject, isExact: boolean): readonly [number, number] => {
  const asked = /^(\d{1,4})([x:])(\d{1,4})$/.exec(stringOf(request['size']) ?? '');
  const [width, height] = [Number(asked?.[1] ?? 1), Number(asked?.[3] ?? 1)];
  if (isExact) return asked === null ? [USUAL_EDGE, USUAL_EDGE] : [width, height];
  if (width < 1 || height < 1) return [USUAL_EDGE, USUAL_EDGE];
  const scale = edgeOf(request) / Math.min(width, height);
  const most = MOST_EDGE * 4;
  return [Math.min(most, Math.round(width * scale)), Math.min(most, Math.round(height * scale))];
};

const formatOf = (request: JsonObject): Format => {
  const asked = stringOf(request['output_format']) ?? stringOf(request['mime_type']) ?? 'png';
  const bare = asked.replace('image/', '');
  return bare === 'jpeg' || bare === 'webp' ? bare : 'png';
};

/** The pictures that a request asks for; `isExact` where its size counts pixels, and not only a ratio. */
export const picturesFor = (request: JsonObject, isExact: boolean): readonly Made[] => {
  const [width, height] = sizeOf(request, isExact);
  const format = formatOf(request);
  const made: Made = { width, height, format, bytes: BLACK_PICTURES[format](width, height) };
  return Array.from({ length: numberOf(request['n']) ?? 1 }, () => made);
};

/** The words of a request that a reply repeats, where upstream says what it did (openai/images#The image generation response). */
export const toldOf = (request: JsonObject, { width, height, format }: Made): JsonObject => {
  const chosen = (name: string, usual: string): JsonValue => {
    const word = stringOf(request[name]) ?? 'auto';
    return word === 'auto' ? usual : word;
  };
  return {
    background: chosen('background', 'opaque'),
    output_format: format,
    quality: chosen('quality', 'medium'),
    size: `${width}x${height}`,
  };
};
