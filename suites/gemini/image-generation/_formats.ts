/** Width and height in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const SIGNS: Readonly<Record<string, (bytes: Buffer) => boolean>> = {
  'image/png': (bytes) => latin(bytes, 0, 8) === '\x89PNG\r\n\x1a\n',
  'image/jpeg': (bytes) => latin(bytes, 0, 3) === '\xff\xd8\xff',
  'image/gif': (bytes) => /^GIF8[79]a$/.test(latin(bytes, 0, 6)),
  'image/webp': (bytes) => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WEBP',
};

/** The media types whose files are known by their first bytes. */
export const KNOWN_TYPES: readonly string[] = Object.keys(SIGNS);

/** The media type that the first bytes of a file tell; undefined where they tell none of the known ones. */
export const typeOf = (bytes: Buffer): string | undefined =>
  KNOWN_TYPES.find((type) => SIGNS[type]?.(bytes) === true);

// ITU T.81: the segments that begin a frame and so hold its size.
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegSize = (bytes: Buffer): Size | undefined => {
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + bytes.readUInt16BE(at + 2))
    if (isFrame(bytes[at + 1] ?? 0))
      return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
  return undefined;
};

/** The size of a PNG or JPEG; undefined for anything else. */
export const sizeOf = (bytes: Buffer): Size | undefined => {
  const type = typeOf(bytes);
  if (type === 'image/png' && bytes.length >= 24)
    return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return type === 'image/jpeg' ? jpegSize(bytes) : undefined;
};
