import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { pngOf } from '../../making/png.ts';
import { seedOf } from '../../seeded.ts';
import { configOf, promptOf, stringsOf } from './request.ts';

// Real services answer 1K to 4K pixels; the same ratios in small.
const EDGE: Readonly<Record<string, number>> = { '512': 32, '1K': 64, '2K': 128, '4K': 256 };

const sizeOf = (config: JsonValue | undefined): readonly [number, number] => {
  const edge = EDGE[stringOf(member(config, 'imageSize')) ?? '1K'] ?? 64;
  const ratio = /^(\d{1,2}):(\d{1,2})$/.exec(stringOf(member(config, 'aspectRatio')) ?? '1:1');
  const [width, height] = [Number(ratio?.[1] ?? 1) || 1, Number(ratio?.[2] ?? 1) || 1];
  const scale = edge / Math.min(width, height);
  return [Math.round(width * scale), Math.round(height * scale)];
};

/** The part with a generated image. */
export const imagePart = (body: JsonValue | undefined): JsonObject => {
  const [width, height] = sizeOf(configOf(body, 'imageConfig'));
  const png = pngOf(width, height, seedOf(promptOf(body)));
  return { inlineData: { mimeType: 'image/png', data: png.toString('base64') } };
};

/** What an answer consists of; without `responseModalities` an image model gives both, except where the page requires them. */
export const modalitiesOf = (
  body: JsonValue | undefined,
  isImageModel: boolean,
  mustAsk: boolean,
): readonly string[] => {
  const asked = stringsOf(configOf(body, 'responseModalities'));
  if (asked.length > 0) return asked;
  return isImageModel && !mustAsk ? ['TEXT', 'IMAGE'] : ['TEXT'];
};
