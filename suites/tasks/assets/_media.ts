import type { Exchange, PaidKind, TaskAsset } from 'concordat/suite';
import { typeOf } from '../../_picture.ts';
import type { ToldTask } from '../_task.ts';
import { addressed } from './_assets.ts';

/** What the bytes of an asset are to be. */
export type MediaKind = Exclude<TaskAsset['kind'], 'text'>;

const latin = (bytes: Buffer, from: number, to: number): string => bytes.toString('latin1', from, to);

const isIso = (bytes: Buffer): boolean => latin(bytes, 4, 8) === 'ftyp';

/** AVIF and HEIC: the brands of pictures in the files that else hold videos. */
const PICTURE_BRANDS = ['avif', 'avis', 'heic', 'heix', 'heim', 'heis', 'mif1', 'msf1'];

const isIsoPicture = (bytes: Buffer): boolean =>
  isIso(bytes) && PICTURE_BRANDS.includes(latin(bytes, 8, 12).toLowerCase());

/** QuickTime's files need not say of which brand they are. */
const isQuickTime = (bytes: Buffer): boolean => ['wide', 'mdat', 'moov'].includes(latin(bytes, 4, 8));

const isMp3 = (bytes: Buffer): boolean =>
  latin(bytes, 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0);

const isWav = (bytes: Buffer): boolean => latin(bytes, 0, 4) === 'RIFF' && latin(bytes, 8, 12) === 'WAVE';

/** How files of each kind begin: PNG, JPEG, GIF, WebP, AVIF, HEIC; MP4, QuickTime, WebM; MP3, WAV, Ogg, FLAC, M4A. */
const BEGINS: Readonly<Record<MediaKind, (bytes: Buffer) => boolean>> = {
  image: (bytes) => typeOf(bytes) !== undefined || isIsoPicture(bytes),
  video: (bytes) =>
    (isIso(bytes) && !isIsoPicture(bytes)) || isQuickTime(bytes) || latin(bytes, 0, 4) === '\x1a\x45\xdf\xa3',
  audio: (bytes) =>
    isMp3(bytes) || isWav(bytes) || isIso(bytes) || ['OggS', 'fLaC'].includes(latin(bytes, 0, 4)),
};

const FIRST_BYTES = 32;

const beginningOf = ({ response }: Exchange): Buffer =>
  Buffer.from(response?.body.text ?? '', response?.body.encoding).subarray(0, FIRST_BYTES);

/** Whether what came back begins as a file of that kind does. */
export const beginsAs = (kind: MediaKind, exchange: Exchange): boolean => BEGINS[kind](beginningOf(exchange));

/** The first bytes of what came back, for people. */
export const shownBytes = (exchange: Exchange): string =>
  `0x${beginningOf(exchange).toString('hex', 0, 12)}…`;

/** `an HTML page` or `JSON` where that came back in place of a file; undefined where it did not. */
export const textInPlace = ({ response }: Exchange): string | undefined => {
  const { text = '', encoding } = response?.body ?? {};
  if (encoding !== 'utf8') return undefined;
  if (/^[\s\ufeff]*(<!doctype html|<html|<head|<body)/i.test(text)) return 'an HTML page';
  return /^[\s\ufeff]*[{[]/.test(text) ? 'JSON' : undefined;
};

/** The kind that an asset was to be which was fetched from an address. */
export const kindOf = (task: ToldTask, { request: { url } }: Exchange): MediaKind | undefined => {
  const made = addressed(task);
  // A record holds the beginning of a long address.
  const own = made.find(({ held }) => held.some(({ value }) => String(value).startsWith(url))) ?? made[0];
  return own === undefined || own.asset.kind === 'text' ? undefined : own.asset.kind;
};

/** What an operation is billed for, as what its bytes are. */
export const KIND_OF_PAID: Readonly<Record<PaidKind, MediaKind | undefined>> = {
  image: 'image',
  video: 'video',
  music: 'audio',
  text: undefined,
};
