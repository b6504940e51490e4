import type { Reply } from '../reply.ts';
import { changeFrames } from '../reply.ts';

/** An event stream whose events are written by `write` from the text of their JSON; other replies stay. */
export const rewriteEvents = (
  reply: Reply,
  write: (json: string, index: number, count: number) => string,
): Reply =>
  reply.kind === 'stream' && reply.framing === undefined
    ? changeFrames(reply, (frames) =>
        frames.map(({ pauseMs = 0, ...frame }, n) => ({
          raw: 'data' in frame ? write(JSON.stringify(frame.data), n, frames.length) : frame.raw,
          pauseMs,
        })),
      )
    : reply;
