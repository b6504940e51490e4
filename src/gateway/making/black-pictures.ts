import { blackPngOf } from './png.ts';

/** A segment of a JPEG: its marker and what it holds. */
const segment = (marker: number, ...bytes: readonly number[]): readonly number[] => [
  0xff,
  marker,
  (bytes.length + 2) >> 8,
  (bytes.length + 2) & 0xff,
  ...bytes,
];

const twoBytes = (value: number): readonly number[] => [value >> 8, value & 0xff];

const BLOCK = 8;
const JFIF = [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];
const LENGTHS = 16;
/** A Huffman table (ITU T.81, B.2.4.2) in which the first symbol is 0, the second 10: no code may be all ones. */
const tableOf = (name: number, ...symbols: readonly number[]): readonly number[] =>
  segment(0xc4, name, ...Array.from({ length: LENGTHS }, (_, n) => (n < symbols.length ? 1 : 0)), ...symbols);

// With these tables a block that is like the one before it takes two bits, both 0.
const SAME = 0;
const BRIGHTNESS = 10;

/** A real grey JPEG that is black all over: one block that says so, and each after it the same. */
const blackJpegOf = (width: number, height: number): Buffer => {
  const blocks = Math.ceil(width / BLOCK) * Math.ceil(height / BLOCK);
  const head = [
    0xff,
    0xd8,
    ...segment(0xe0, ...JFIF),
    ...segment(0xdb, 0, ...Array.from({ length: BLOCK * BLOCK }, () => 1)),
    ...segment(0xc0, 8, ...twoBytes(height), ...twoBytes(width), 1, 1, 0x11, 0),
    ...tableOf(0x00, SAME, BRIGHTNESS),
    ...tableOf(0x10, SAME),
    ...segment(0xda, 1, 1, 0x00, 0, 63, 0),
  ];
  // The first block: 10 (ten bits follow), -1023 as the ones' complement of 1023, 0 (nothing else in the block).
  const bits = `10${'0'.repeat(BRIGHTNESS)}0${'00'.repeat(blocks - 1)}`;
  const padded = bits.padEnd(Math.ceil(bits.length / 8) * 8, '1');
  const data = Array.from({ length: padded.length / 8 }, (_, n) =>
    Number.parseInt(padded.slice(n * 8, n * 8 + 8), 2),
  );
  return Buffer.from([...head, ...data, 0xff, 0xd9]);
};

/** Bits of a number from the lowest on, as RFC 9649 writes all of them. */
const lowFirst = (value: number, count: number): string =>
  [...value.toString(2).padStart(count, '0')].reverse().join('');

/** A prefix code of one symbol, which takes no bits in the picture. */
const only = (symbol: number): string => `10${lowFirst(1, 1)}${lowFirst(symbol, 8)}`;

/** A real lossless WebP that is black all over; its size costs nothing. */
const blackWebpOf = (width: number, height: number): Buffer => {
  const size = lowFirst(width - 1, 14) + lowFirst(height - 1, 14);
  // No alpha, version 0; no transform, no colour cache, one group of codes: green, red, blue, alpha, distance.
  const bits = `${size}0000${'000'}${only(0)}${only(0)}${only(0)}${only(255)}${only(0)}`;
  const bytes = Math.ceil(bits.length / 8);
  const padded = bits.padEnd(bytes * 8, '0');
  const data = Array.from({ length: bytes }, (_, n) =>
    Number.parseInt([...padded.slice(n * 8, n * 8 + 8)].reverse().join(''), 2),
  );
  const stream = Buffer.from([0x2f, ...data]);
  const chunk = Buffer.concat([stream, Buffer.alloc(stream.length % 2)]);
  const head = Buffer.alloc(20);
  head.write('RIFF', 0);
  head.writeUInt32LE(12 + chunk.length, 4);
  head.write('WEBPVP8L', 8);
  head.writeUInt32LE(stream.length, 16);
  return Buffer.concat([head, chunk]);
};

/** Real pictures that are black all over, in the formats that image models give: large ones are small files, and made at once. */
export const BLACK_PICTURES: Readonly<
  Record<'png' | 'jpeg' | 'webp', (width: number, height: number) => Buffer>
> = { png: blackPngOf, jpeg: blackJpegOf, webp: blackWebpOf };
