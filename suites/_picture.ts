/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

// ITU T.81: the segments that begin a frame and so hold its size.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Buffer): Size | undefined => {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2))
    if (isFrame(bytes[at + 1] ?? 0))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  return undefined;
};

// RFC 9649: where each kind of first chunk holds the size, and how it is written there.
const WEBP_SIZES: Readonly<Record<string, (bytes: Buffer) => Size>> = {
  VP8X: (bytes) => ({ width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }),
  'VP8 ': (bytes) => ({ width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }),
  VP8L: (bytes) => {
    const bits = bytes.readUInt32LE(21);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  },
};

interface Format {
  readonly isIn: (bytes: Buffer) => boolean;
  /** Called with at least 30 bytes. */
  readonly sizeIn?: (bytes: Buffer) => Size | undefined;
}

const FORMATS: Readonly<Record<string, Format>> = {
  'image/png': {
    isIn: (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
    sizeIn: (bytes) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }),
  },
  'image/jpeg': { isIn: (bytes) => latin(bytes, 0, 3) === '\xff\xd8\xff', sizeIn: jpegSize },
  'image/gif': { isIn: (bytes) => /^GIF8[79]a$/.test(latin(bytes, 0, 6)) },
  'image/webp': {
    isIn: (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
    sizeIn: (bytes) => WEBP_SIZES[latin(bytes, 12, 16)]?.(bytes),
  },
};

/** The media types whose files are known by their first bytes. */
export const KNOWN_TYPES: readonly string[] = Object.keys(FORMATS);

/** The media type that the first bytes of a file tell; undefined where they tell none of the known ones. */
export const typeOf = (bytes: Buffer): string | undefined =>
  KNOWN_TYPES.find((type) => FORMATS[type]?.isIn(bytes) === true);

const HEAD_BYTES = 30;

/** The size of a PNG, JPEG or WebP, of which the beginning is enough; undefined for anything else. */
export const sizeOf = (bytes: Buffer): Size | undefined =>
  bytes.length < HEAD_BYTES ? undefined : FORMATS[typeOf(bytes) ?? '']?.sizeIn?.(bytes);
