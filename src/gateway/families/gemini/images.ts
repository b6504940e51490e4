import { crc32, deflateSync } from 'node:zlib';
import type { JsonObject, JsonValue } from '../../../model/index.ts';
import { member, stringOf } from '../../../schema/read.ts';
import { seedOf } from '../../seeded.ts';
import { configOf, promptOf, stringsOf } from './request.ts';

// Real services answer 1K to 4K pixels; the same ratios in small.
const EDGE: Readonly<Record<string, number>> = { '512': 32, '1K': 64, '2K': 128, '4K': 256 };
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUECOLOUR_8_BIT = [8, 2, 0, 0, 0];

const chunkOf = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return frame;
};

/** A real PNG: a colour gradient that depends on the seed. */
export const pngOf = (width: number, height: number, seed: number): Buffer => {
  const header = Buffer.alloc(8);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = (seed + x * 3) & 0xff;
      rows[at + 1] = ((seed >>> 8) + y * 3) & 0xff;
      rows[at + 2] = ((seed >>> 16) + x + y) & 0xff;
    }
  }
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', Buffer.concat([header, Buffer.from(TRUECOLOUR_8_BIT)])),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
};

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
