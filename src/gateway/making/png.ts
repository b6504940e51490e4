import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const TRUECOLOUR_8_BIT = [8, 2, 0, 0, 0];
const GREY_1_BIT = [1, 0, 0, 0, 0];

const chunkOf = (type: string, data: Uint8Array): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body) >>> 0, body.length + 4);
  return frame;
};

const written = (width: number, height: number, kind: readonly number[], rows: Buffer): Buffer => {
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([
    SIGNATURE,
    chunkOf('IHDR', Buffer.concat([size, Buffer.from(kind)])),
    chunkOf('IDAT', deflateSync(rows)),
    chunkOf('IEND', Buffer.alloc(0)),
  ]);
};

/** A real PNG: a colour gradient that depends on the seed. */
export const pngOf = (width: number, height: number, seed: number): Buffer => {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3;
      rows[at] = (seed + x * 3) & 0xff;
      rows[at + 1] = ((seed >>> 8) + y * 3) & 0xff;
      rows[at + 2] = ((seed >>> 16) + x + y) & 0xff;
    }
  }
  return written(width, height, TRUECOLOUR_8_BIT, rows);
};

/** A real PNG that is black all over: large ones are small files, and made at once. */
export const blackPngOf = (width: number, height: number): Buffer =>
  written(width, height, GREY_1_BIT, Buffer.alloc(height * (1 + Math.ceil(width / 8))));
