import { frameOf, wireOf } from '../framing.ts';
import type { Frame, Reply } from '../reply.ts';

/** Bytes cut at these places, each piece a frame of its own. */
export const cutAt = (bytes: Uint8Array, places: readonly number[]): readonly Frame[] =>
  [0, ...places].map((from, n) => ({
    raw: bytes.subarray(from, places[n] ?? bytes.length),
    ...(n === 0 ? {} : { pauseMs: 1 }),
  }));

/** An event stream whose events are cut into pieces; other replies stay. */
export const cutEvents = (
  reply: Reply,
  places: (bytes: Uint8Array, index: number) => readonly number[],
): Reply => {
  if (reply.kind !== 'stream' || reply.framing !== undefined) return reply;
  const frames = reply.frames.flatMap((frame, n) => {
    const bytes = Buffer.from(frameOf(reply, frame, n));
    return cutAt(bytes, places(bytes, n));
  });
  return { ...reply, frames };
};

/** A JSON body that is sent piece by piece, without its length; other replies stay. */
export const cutBody = (reply: Reply, places: (bytes: Uint8Array) => readonly number[]): Reply => {
  if (reply.kind !== 'json') return reply;
  const bytes = Buffer.from(wireOf(reply));
  const { status, headers } = reply;
  return { kind: 'stream', status, headers, frames: cutAt(bytes, places(bytes)), lineEnd: '\n' };
};
