import { inflateSync } from 'node:zlib';

/** What can be told of a picture from its bytes. */
export interface Picture {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp';
  /** The colour that it has on the whole; absent where its pixels are not read. */
  readonly colour?: string;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const formatOf = (bytes: Buffer): Picture['format'] | undefined => {
  if (bytes.subarray(0, 8).equals(PNG)) return 'png';
  if (bytes.length > 3 && bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg';
  if (/^GIF8[79]a$/.test(bytes.toString('latin1', 0, 6))) return 'gif';
  const container = bytes.toString('latin1', 0, 4) + bytes.toString('latin1', 8, 12);
  return container === 'RIFFWEBP' ? 'webp' : undefined;
};

const COLOURS: Readonly<Record<string, readonly [number, number, number]>> = {
  red: [220, 30, 30],
  green: [30, 160, 60],
  blue: [40, 70, 220],
  yellow: [240, 220, 40],
  orange: [245, 140, 30],
  purple: [130, 50, 170],
  white: [250, 250, 250],
  grey: [128, 128, 128],
  black: [10, 10, 10],
};

const nearestColour = (pixel: readonly number[]): string =>
  Object.entries(COLOURS)
    .map(([name, colour]) => ({ name, far: Math.hypot(...colour.map((part, n) => part - (pixel[n] ?? 0))) }))
    .reduce((best, one) => (one.far < best.far ? one : best)).name;

/** More pixels than anything that has to be looked at; a small file can claim very many. */
const MOST_BYTES = 4_000_000;

/** The first pixel of an 8-bit truecolour PNG. */
const firstPixel = (bytes: Buffer): readonly number[] | undefined => {
  const [depth, type, , , interlace] = bytes.subarray(24, 29);
  if (depth !== 8 || (type !== 2 && type !== 6) || interlace !== 0) return undefined;
  const data: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  try {
    // In the first row every filter leaves the first pixel as it is.
    return [...inflateSync(Buffer.concat(data), { maxOutputLength: MOST_BYTES }).subarray(1, 4)];
  } catch {
    return undefined;
  }
};

/** What a picture is, undefined for bytes that are none of the formats that the APIs take. */
export const pictureIn = (bytes: Buffer): Picture | undefined => {
  const format = formatOf(bytes);
  if (format === undefined) return undefined;
  const pixel = format === 'png' ? firstPixel(bytes) : undefined;
  return pixel?.length === 3 ? { format, colour: nearestColour(pixel) } : { format };
};

/** What the model says about the pictures that it was shown. */
export const tellOf = (pictures: readonly (Picture | undefined)[], prompt: string): string => {
  const [first] = pictures;
  if (first?.colour !== undefined && /\bcolou?r\b/i.test(prompt) && /\bone word\b/i.test(prompt))
    return first.colour[0]?.toUpperCase() + first.colour.slice(1);
  const told = pictures.map((picture) =>
    picture === undefined ? 'a picture' : `a ${picture.colour ?? 'colourful'} ${picture.format} picture`,
  );
  return `I see ${told.join(' and ')}.`;
};
