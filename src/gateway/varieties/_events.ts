import type { Frame, Reply } from '../reply.ts';
import { changeFrames } from '../reply.ts';

/** One event as it is to be written: the line that names it, empty where it has no name, and its data. */
export interface Written {
  readonly name: string;
  readonly data: string;
}

/** What a frame says; undefined where it is no plain event. */
const readFrame = (frame: Frame): Written | undefined => {
  if ('data' in frame) return { name: frame.event ?? '', data: JSON.stringify(frame.data) };
  const text = typeof frame.raw === 'string' ? /^data: (.*)\n\n$/.exec(frame.raw)?.[1] : undefined;
  return text === undefined ? undefined : { name: '', data: text };
};

/**
 * An event stream whose events are written by `write` from the text of their data; what comes back is framed
 * by `lineEnd`, under the name that the event has. Other replies stay.
 */
export const rewriteEvents = (
  reply: Reply,
  write: (data: string, index: number, count: number) => string,
  lineEnd = '\n',
): Reply =>
  reply.kind === 'stream' && reply.framing === undefined
    ? changeFrames(reply, (frames) =>
        frames.map((frame, n) => {
          const event = readFrame(frame);
          if (event === undefined) return frame;
          const head = event.name === '' ? '' : `event: ${event.name}${lineEnd}`;
          const written = write(event.data, n, frames.length);
          return {
            raw: written.replace(/^\uFEFF?(?=data:)/m, (mark) => `${mark}${head}`),
            pauseMs: frame.pauseMs ?? 0,
          };
        }),
      )
    : reply;
