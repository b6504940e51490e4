import type { Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** More codings than this on one reply are an attack, not a compression. */
const MOST_CODINGS = 4;

/** Where decoded bytes go. After `ended` or `failed` nothing more is told. */
export interface DecodedSink {
  readonly decoded: (bytes: Buffer) => void;
  /** Room again after `write` said there was none. */
  readonly drained: () => void;
  readonly ended: () => void;
  readonly failed: (reason: string) => void;
}

/** Undoes content codings as bytes arrive, without blocking the event loop. */
export interface Decoder {
  /** False where the sender should wait for `drained`. */
  readonly write: (bytes: Buffer) => boolean;
  /** Nothing more will come; what was written is still decoded. */
  readonly end: () => void;
  readonly destroy: () => void;
}

/** The codings of a `Content-Encoding` value in the order applied, `identity` left out (rfc9110#8.4). */
export const codingsOf = (contentEncoding: string | undefined): readonly string[] =>
  contentEncoding === undefined
    ? []
    : contentEncoding
        .split(',')
        .map((coding) => coding.trim().toLowerCase())
        .filter((coding) => coding !== '' && coding !== 'identity');

// Some servers send bare DEFLATE data as `deflate`; the zlib format always has method 8 in its first byte.
const inflaterFor = (firstByte: number): Transform =>
  (firstByte & 0x0f) === 8 ? createInflate() : createInflateRaw();

const stages: Readonly<Record<string, (firstByte: number) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  deflate: inflaterFor,
  br: () => createBrotliDecompress(),
};

/** Opens a decoder for codings in the order applied; a string says why that is not possible. */
export const openDecoder = (
  codings: readonly string[],
  firstByte: number,
  sink: DecodedSink,
): Decoder | string => {
  if (codings.length > MOST_CODINGS) return `${codings.length} codings on one reply`;
  const opened: Transform[] = [];
  for (const coding of codings.toReversed()) {
    const open = Object.hasOwn(stages, coding) ? stages[coding] : undefined;
    if (open === undefined) return `unknown coding ${coding}`;
    opened.push(open(firstByte));
  }
  return chain(opened, sink);
};

const chain = (stages: readonly Transform[], sink: DecodedSink): Decoder | string => {
  const first = stages[0];
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return 'no coding';
  let unwritten = 0;
  let ending = false;
  const destroy = () => {
    for (const stage of stages) stage.destroy();
  };
  for (const [n, stage] of stages.entries()) {
    stage.on('error', (error) => {
      destroy();
      sink.failed(error.message);
    });
    const next = stages[n + 1];
    if (next !== undefined) stage.pipe(next);
  }
  last.on('data', sink.decoded).on('end', sink.ended);
  first.on('drain', sink.drained);
  return {
    write: (bytes) => {
      unwritten += 1;
      return first.write(bytes, () => {
        unwritten -= 1;
        if (ending && unwritten === 0) first.end();
      });
    },
    // zlib throws away the output of a last piece that turns out truncated: end only when all came through.
    end: () => {
      ending = true;
      if (unwritten === 0) first.end();
    },
    destroy,
  };
};
