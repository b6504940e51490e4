import type { Frame, Reply } from './reply.ts';

type Framed = Extract<Reply, { kind: 'stream' }>;

/** One frame as it crosses the wire: its name where it has one, `data:` and a blank line (whatwg-sse#9.2.6), or one element of a JSON array. */
export const frameOf = (reply: Framed, frame: Frame, index: number): string | Uint8Array => {
  if ('raw' in frame) return frame.raw;
  const json = JSON.stringify(frame.data);
  const { lineEnd } = reply;
  const name = frame.event === undefined ? '' : `event: ${frame.event}${lineEnd}`;
  if (reply.framing === undefined) return `${name}data: ${json}${lineEnd}${lineEnd}`;
  const opening = index === 0 ? '[' : '\n,\r\n';
  return `${opening}${json}${index === reply.frames.length - 1 ? '\n]' : ''}`;
};

/** The whole body of a reply as text; bytes that are not UTF-8 are lost. */
export const wireOf = (reply: Exclude<Reply, { kind: 'silence' }>): string => {
  if (reply.kind === 'json') return JSON.stringify(reply.body);
  const pieces =
    reply.kind === 'bytes' ? [reply.body] : reply.frames.map((frame, n) => frameOf(reply, frame, n));
  return Buffer.concat(pieces.map((piece) => Buffer.from(piece))).toString('utf8');
};

/** Bytes cut inside their first character of several bytes, so that it arrives in two packets; one piece for ASCII. */
export const cutInsideCharacter = (bytes: Uint8Array): readonly Uint8Array[] => {
  const lead = bytes.findIndex((byte) => byte >= 0xc0);
  return lead === -1 ? [bytes] : [bytes.subarray(0, lead + 1), bytes.subarray(lead + 1)];
};
