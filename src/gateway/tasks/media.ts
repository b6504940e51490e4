import mp4 from '../../../fixtures/media/blue-64x64.mp4?inline';
import png from '../../../fixtures/media/red-8x8.png?inline';
import mp3 from '../../../fixtures/media/tone.mp3?inline';
import wav from '../../../fixtures/media/tone.wav?inline';
import { blackPngOf } from '../making/png.ts';
import type { Reply } from '../reply.ts';

/** A small real file and what it is. */
export interface Medium {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const bytesOf = (inlined: string): Uint8Array =>
  Buffer.from(inlined.slice(inlined.indexOf(',') + 1), 'base64');

/** The files that the gateway gives for assets, by the ending of their addresses. */
export const MEDIA: Readonly<Record<'png' | 'mp4' | 'mp3' | 'wav', Medium>> = {
  png: { type: 'image/png', bytes: bytesOf(png) },
  mp4: { type: 'video/mp4', bytes: bytesOf(mp4) },
  mp3: { type: 'audio/mpeg', bytes: bytesOf(mp3) },
  wav: { type: 'audio/wav', bytes: bytesOf(wav) },
};

/** The path below which they are served, outside every contract. */
export const MEDIA_PATH = '/media/';

/** A file as an answer. */
export const mediumReply = ({ type, bytes }: Medium): Reply => ({
  kind: 'bytes',
  status: 200,
  headers: { 'content-type': type },
  body: bytes,
});

/** Width and height in the name of a picture that was asked for in one size. */
const SIZED = /-(\d{1,4})x(\d{1,4})\.png$/;

/** What lies at a path, with or without a query; undefined where it is no path of an asset. */
export const mediumAt = (target: string): Reply | undefined => {
  // Whoever signs addresses adds a query.
  const [path = ''] = target.split('?');
  if (!path.startsWith(MEDIA_PATH)) return undefined;
  const [, width, height] = SIZED.exec(path) ?? [];
  if (Number(width) > 0 && Number(height) > 0)
    return mediumReply({ type: MEDIA.png.type, bytes: blackPngOf(Number(width), Number(height)) });
  const ending = Object.keys(MEDIA).find((one) => path.endsWith(`.${one}`));
  // The endings are the table's keys.
  const medium = ending === undefined ? undefined : MEDIA[ending as keyof typeof MEDIA];
  return medium && mediumReply(medium);
};
